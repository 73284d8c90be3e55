let base;
base = 'https://app.xkit.co/api/platform';

export const read = (id) => fetch(`${base}/users/${id}/connections/slack`);
