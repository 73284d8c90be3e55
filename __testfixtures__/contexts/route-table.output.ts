const BASE = 'https://app.xkit.co/api/platform';

const routes = {
  token: `${BASE}/context`,
  credential: (id: string, slug: string) => `${BASE}/contexts/${id}/connections/${slug}`,
} as const;

const headers = { authorization: `Basic ${process.env['XKIT_BASIC']}`, 'content-type': 'application/json' };

export const mint = (id: string) =>
  fetch(routes.token, { method: 'POST', headers, body: JSON.stringify({ context: { external_id: id } }) });

export const read = (id: string, slug: string) => fetch(routes.credential(id, slug), { headers });
