const BASE = 'https://app.xkit.co/api/platform';

export async function provision(user: { id: string }, key: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(`${BASE}/users`, {
    method: 'POST',
    headers: { authorization: `Basic ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { external_id: user.id } }),
    ...(signal && { signal }),
    ...(signal ? { keepalive: false } : {}),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
