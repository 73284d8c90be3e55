const keys = btoa(`${process.env.XKIT_PUBLISHABLE_KEY}:${process.env.XKIT_SECRET_KEY}`);

export async function createXkitToken(userId: string): Promise<string> {
  const response = await fetch('https://app.xkit.co/api/platform/context', {
    method: 'POST',
    headers: { authorization: `Basic ${keys}`, 'content-type': 'application/json' },
    body: JSON.stringify({ context: { external_id: userId } }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
