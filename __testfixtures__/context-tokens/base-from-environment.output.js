import axios from 'axios';

const base = process.env.XKIT_API_URL || 'https://app.xkit.co/api/platform';

export const mint = (id) => axios.post(`${base}/context`, { context: { external_id: id } });
