import axios from 'axios';

const call = (method: string, path: string) => axios.request({ method, url: 'https://app.xkit.co/api/platform' + path });
const read = (path: string) => call('GET', path);

export const slack = (groupId: string) => read(`/contexts/${groupId}/connections/slack`);
