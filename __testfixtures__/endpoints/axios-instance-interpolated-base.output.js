import axios from 'axios';

const host = 'https://app.xkit.co';
const api = axios.create({ baseURL: `${host}/api/platform`, timeout: 5000 });

export const read = (id) => api({ url: `/contexts/${id}/connections/slack` });
