const BASE = (process.env.XKIT_URL ?? 'https://app.xkit.co/api/platform/').replace(/\/+$/, '');

export const read = (id: string) => fetch(`${BASE}/contexts/${id}/connections/slack`);
