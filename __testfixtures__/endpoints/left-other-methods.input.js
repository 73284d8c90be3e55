import axios from 'axios';

const BASE = 'https://app.xkit.co/api/platform';

export const remove = (id) => axios.delete(`${BASE}/users/${id}/connections/slack`);
export const update = (id) => axios({ method: 'PATCH', url: `${BASE}/groups/${id}/connections/slack` });
export const head = (id) => fetch(`${BASE}/users/${id}/connections/slack`, { method: 'HEAD' });
export const either = (id, gone) => fetch(`${BASE}/users/${id}/connections/slack`, { method: gone ? 'DELETE' : 'GET' });
