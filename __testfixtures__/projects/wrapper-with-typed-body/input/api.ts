const BASE = 'https://app.xkit.co/api/platform';

interface Provision {
  user: { external_id: string };
}

export async function post(path: string, body: Provision): Promise<{ access_token: string }> {
  const response = await fetch(BASE + path, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as { access_token: string };
}
