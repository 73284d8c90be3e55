import axios from 'axios';

const api = process.env.XKIT_KEY ? axios.create({ baseURL: 'https://app.xkit.co/api/platform' }) : undefined;
const always = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });

export const read = (id) => always?.get?.(`/contexts/${id}/connections/slack`);
