import axios from 'axios';

axios.defaults.baseURL = 'https://app.xkit.co/api/platform';

export function credentials(userId) {
  return axios.get(`/contexts/${userId}/connections/hubspot`);
}
