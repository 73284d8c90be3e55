import axios from 'axios';

const BASE = 'https://app.xkit.co/api/platform';

export const read = (id: string) => axios.get(`${BASE}/contexts/${id}/connections/slack`);
export const create = (id: string) => axios.post(`${BASE}/context`, { context: { external_id: id } });
export const list = (id: string) => axios.get(`${BASE}/contexts/${id}/connections`);
