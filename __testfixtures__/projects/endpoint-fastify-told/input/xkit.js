const keys = `${process.env.XKIT_PUBLISHABLE_KEY}:${process.env.XKIT_SECRET_KEY}`;

export async function createXkitToken(companyId) {
  const response = await fetch('https://app.xkit.co/api/platform/users', {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(keys).toString('base64')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { external_id: companyId } }),
  });
  const body = await response.json();
  return body.access_token;
}
