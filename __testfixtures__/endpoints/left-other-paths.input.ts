import axios from 'axios';

const xkit = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });

export const users = () => xkit.get('/users');
export const user = (id: string) => xkit.get(`/users/${id}`);
export const connections = (id: string) => xkit.get(`/users/${id}/connections`);
export const log = (id: string) => xkit.get(`/users/${id}/connections/slack/log`);
export const groups = () => xkit.get('/groups?page=2');
export const connectors = () => xkit.get('/connectors');
