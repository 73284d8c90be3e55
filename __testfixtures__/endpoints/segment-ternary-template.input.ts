import axios from 'axios';

export const read = (isGroup: boolean, id: string) =>
  axios.get(`https://app.xkit.co/api/platform/${isGroup ? 'groups' : 'users'}/${id}/connections/slack`);
