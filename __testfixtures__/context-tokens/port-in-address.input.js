import axios from 'axios';

export const mint = (id) =>
  axios.post('https://app.xkit.co:443/api/platform/users', { user: { external_id: id } });
