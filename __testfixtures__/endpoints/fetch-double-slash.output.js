const base = 'https://app.xkit.co/api/platform/';

export const read = (id) => fetch(`${base}/contexts/${id}/connections/slack`);
