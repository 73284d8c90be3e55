const BASE = process.env.XKIT_BASE ?? 'https://app.xkit.co/api/platform';

export const read = (id) => fetch(BASE + '/users/' + id + '/connections/slack');
