import axios from 'axios';

const xkit = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });

export const read = (userId: string, slug: string) => xkit.get('/contexts/' + userId + '/connections/' + slug);
