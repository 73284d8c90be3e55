const BASE = process.env.XKIT_LOCAL ? 'http://localhost:4010' : 'https://app.xkit.co/api/platform';

export const read = (id: string) => fetch(`${BASE}/users/${id}/connections/slack`);
