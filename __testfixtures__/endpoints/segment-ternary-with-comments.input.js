import axios from 'axios';

export const read = (isGroup, id) =>
  axios.get(`https://app.xkit.co/api/platform/${isGroup ? /* teams */ 'groups' : /* people */ 'users'}/${id}/connections/slack`);
