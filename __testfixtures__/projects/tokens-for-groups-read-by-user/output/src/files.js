import axios from 'axios';

export const readCredentials = (teamId) =>
  axios.get(`https://app.xkit.co/api/platform/contexts/${teamId}/connections/hubspot`);
