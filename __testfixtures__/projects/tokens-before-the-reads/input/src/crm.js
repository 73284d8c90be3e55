import axios from 'axios';

export const readCredentials = (userId) =>
  axios.get(`https://app.xkit.co/api/platform/users/${userId}/connections/hubspot`);
