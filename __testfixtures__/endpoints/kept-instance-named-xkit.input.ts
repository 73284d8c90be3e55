import axios from 'axios';

const xkit = axios.create({ baseURL: 'https://api.example.com/api/platform' });

export const read = (id: string) => xkit.get(`/users/${id}/connections/slack`);
