import axios from 'axios';

const api = axios.create({ baseURL: 'https://app.xkit.co/api/platform/' });

export const read = (id) => api.get(`/contexts/${id}/connections/slack`);
