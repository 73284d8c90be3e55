import axios from 'axios';

export const mint = (id) =>
  axios.post('https://app.xkit.co:443/api/platform/context', { context: { external_id: id } });
