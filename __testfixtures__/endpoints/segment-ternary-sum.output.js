import axios from 'axios';

export const read = (owner) =>
  axios.get('https://app.xkit.co/api/platform/' + "contexts" + '/' + (owner.group || owner.id) + '/connections/slack');
