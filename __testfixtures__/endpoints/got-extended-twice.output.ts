import got from 'got';

const base = got.extend({ prefixUrl: 'https://app.xkit.co/api/platform' });
const retrying = base.extend({ retry: { limit: 3 } });

export const read = (id: string) => retrying(`contexts/${id}/connections/slack`).json();
