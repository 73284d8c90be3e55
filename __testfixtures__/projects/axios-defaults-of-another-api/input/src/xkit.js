import axios from 'axios';

export const readGroup = (groupId) =>
  axios.get(`https://app.xkit.co/api/platform/groups/${groupId}/connections/hubspot`);
