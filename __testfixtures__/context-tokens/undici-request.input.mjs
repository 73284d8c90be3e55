import { request } from 'undici';

export async function provision(user) {
  const { body } = await request('https://app.xkit.co/api/platform/users', {
    method: 'POST',
    headers: { authorization: process.env.XKIT_BASIC, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { external_id: user.id } }),
  });
  return (await body.json()).access_token;
}
