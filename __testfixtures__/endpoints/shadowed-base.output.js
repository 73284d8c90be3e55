import axios from 'axios';

const base = 'https://app.xkit.co/api/platform';

export const read = (id) => axios.get(`${base}/contexts/${id}/connections/slack`);

export function elsewhere(id) {
  const base = 'https://api.example.com';
  return axios.get(`${base}/users/${id}/connections/slack`);
}
