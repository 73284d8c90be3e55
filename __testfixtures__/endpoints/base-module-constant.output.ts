import axios from 'axios';

const XKIT_BASE = 'https://app.xkit.co/api/platform';

export const readUser = (id: string) => axios.get(XKIT_BASE + '/contexts/' + id + '/connections/slack');
export const readGroup = (id: string) => axios.get(`${XKIT_BASE}/contexts/${id}/connections/slack`);
