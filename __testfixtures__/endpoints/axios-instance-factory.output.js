import axios from 'axios';

const connect = () => axios.create({ baseURL: 'https://app.xkit.co/api/platform' });

export const read = (id) => connect().get(`/contexts/${id}/connections/slack`);
