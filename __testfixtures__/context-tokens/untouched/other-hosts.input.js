import axios from 'axios';

const body = { user: { external_id: 'u1' } };

export const requests = [
  axios.post('https://acme.xkit.co/api/platform/users', body),
  axios.post('https://app.xkit.com/api/platform/users', body),
  axios.post('https://app.xkit.co.evil.example/api/platform/users', body),
  axios.post('https://myapp.xkit.co/api/platform/users', body),
  axios.post('https://app.xkit.co/settings/users', body),
];
