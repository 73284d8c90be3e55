const XKIT = 'https://app.xkit.co/api/platform';

export const read = (id, slug) => fetch([XKIT, 'users', id, 'connections', slug].join('/'));
