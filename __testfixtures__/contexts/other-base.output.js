import axios from 'axios';

const base = process.env.XKIT_STAND_IN ? 'http://localhost:4010/api/platform' : 'https://app.xkit.co/api/platform';

export const mint = (id) => axios.post(`${base}/context`, { context: { external_id: id } });

export const read = (id) => axios.get(`${base}/contexts/${id}/connections/slack`);
