import axios from 'axios';

export const read = (next) =>
  axios.get(`https://app.xkit.co/api/platform/${next() ? 'groups' : 'users'}/${next()}/connections/slack`);
