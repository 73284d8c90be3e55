import got from 'got';

const xkit = got.extend({ prefixUrl: 'https://app.xkit.co/api/platform', username: 'pk', password: process.env.XKIT_SECRET });

export const provision = (id) => xkit.post('context', { json: { context: { external_id: id } } }).json();
