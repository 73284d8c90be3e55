const BASE = 'https://app.xkit.co/api/platform';

export const read = (userId, slug) => fetch([BASE, 'connections', userId, slug].join('/'));
