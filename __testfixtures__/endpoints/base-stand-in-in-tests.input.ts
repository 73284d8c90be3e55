const BASE = process.env.NODE_ENV === 'test' ? 'http://localhost:4010' : 'https://app.xkit.co/api/platform';

export const read = (id: string) => fetch(`${BASE}/users/${id}/connections/slack`);
