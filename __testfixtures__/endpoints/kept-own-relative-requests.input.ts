import axios from 'axios';
import { xkit } from './xkit';

const api = axios.create({ baseURL: '/api/platform' });

export const own = (id: string) => api.get(`/users/${id}/connections/slack`);
export const alsoOwn = (id: string) => fetch(`/users/${id}/connections/slack`);
export const client = xkit;
