import axios from 'axios';

const xkit = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });
const USERS = '/contexts';

export const slack = (id) => xkit.get(`${USERS}/${id}/connections/slack`);
export const zoom = (id) => xkit.get(USERS + '/' + id + '/connections/zoom');
