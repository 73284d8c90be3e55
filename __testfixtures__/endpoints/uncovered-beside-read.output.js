import axios from 'axios';

const BASE = 'https://app.xkit.co/api/platform';

export const read = (id) => axios.get(`${BASE}/contexts/${id}/connections/slack`);
export const remove = (id) => axios.delete(`${BASE}/users/${id}/connections/slack`);
export const rename = (id, name) => axios.put(`${BASE}/users/${id}`, { user: { name } });
export const list = () => axios.get(`${BASE}/users`);
