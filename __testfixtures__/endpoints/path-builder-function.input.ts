import axios from 'axios';

const xkit = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });
const connectionPath = (id: string, slug: string) => `/users/${id}/connections/${slug}`;

export const slack = (id: string) => xkit.get(connectionPath(id, 'slack'));
