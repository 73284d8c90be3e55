const XKIT = 'https://app.xkit.co/api/platform';

export const read = (id, slug) => fetch([XKIT, 'contexts', id, 'connections', slug].join('/'));
