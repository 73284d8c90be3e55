import createXkit from '@xkit-co/xkit.js';
import axios from 'axios';

const base = 'https://app.xkit.co/api/platform';
const xkit = createXkit('acme.xkit.co');

export const mint = (group) => axios.post(`${base}/context`, { context: { external_id: group.id } });

export const read = (group) => axios.get(`${base}/contexts/${group.id}/connections/slack`);

export const connect = () =>
  xkit.login(async () => {
    const response = await fetch('/xkit-token', { method: 'POST' });
    if (!response.ok) throw new Error(`xkit-token: ${response.status}`);
    return (await response.json()).token;
  });
