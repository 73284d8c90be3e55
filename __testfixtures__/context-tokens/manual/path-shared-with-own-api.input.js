import axios from 'axios';

const USERS = '/users';
const xkit = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });
const api = axios.create({ baseURL: '/api' });

export const mint = (id) => xkit.post(USERS, { user: { external_id: id } });

export const createUser = (user) => api.post(USERS, { user });
