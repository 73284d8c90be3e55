import axios from 'axios';

const BASE = 'https://app.xkit.co/api/platform';

export const slack = (id) => axios.get(`${BASE}/contexts/${id}/connections/slack`);
export const zoom = (id) => axios.get(`${BASE}/users/${id}/connections/zoom`);
