import axios from 'axios';

export const read = (owner) =>
  axios.get('https://app.xkit.co/api/platform/' + (owner.group ? "groups" : "users") + '/' + (owner.group || owner.id) + '/connections/slack');
