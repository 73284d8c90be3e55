import got from 'got';

export const read = (id: string) => got(`users/${id}/connections/slack`, { prefixUrl: 'https://app.xkit.co/api/platform' }).json();
