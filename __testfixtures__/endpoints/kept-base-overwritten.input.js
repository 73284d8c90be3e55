import axios from 'axios';

const xkit = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });

export const elsewhere = (id) => xkit.get(`/users/${id}/connections/slack`, { baseURL: 'https://api.example.com' });
