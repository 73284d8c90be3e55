import { Client } from 'undici';

const client = new Client('https://app.xkit.co');

export const read = (id: string) =>
  client.request({ path: `/api/platform/users/${id}/connections/slack`, method: 'GET' });
