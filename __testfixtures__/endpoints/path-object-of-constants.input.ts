import axios from 'axios';

const xkit = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });
const paths = { groups: '/groups', settings: '/settings' } as const;

export const slack = (id: string) => xkit.get(`${paths.groups}/${id}/connections/slack`);
