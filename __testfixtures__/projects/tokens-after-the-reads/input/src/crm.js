import axios from 'axios';

// Once https://app.xkit.co/api/platform/users/:id/connections/hubspot
export const readCredentials = (userId) =>
  axios.get(`https://app.xkit.co/api/platform/contexts/${userId}/connections/hubspot`);
