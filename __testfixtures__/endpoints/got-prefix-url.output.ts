import got from 'got';

const xkit = got.extend({ prefixUrl: 'https://app.xkit.co/api/platform', username: 'pk', password: 'sk' });

export const read = (id: string) => xkit.get(`contexts/${id}/connections/slack`).json<{ access_token: string }>();
