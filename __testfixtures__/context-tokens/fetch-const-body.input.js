const XKIT_API = 'https://app.xkit.co/api/platform';

export async function createToken(user) {
  const body = JSON.stringify({ user: { external_id: user.id } });
  const response = await fetch(XKIT_API + '/users', {
    method: 'POST',
    headers: { Authorization: process.env.XKIT_BASIC, 'Content-Length': Buffer.byteLength(body) },
    body,
  });
  return (await response.json()).access_token;
}
