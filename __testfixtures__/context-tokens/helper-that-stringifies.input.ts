async function callXkit(path: string, method: 'GET' | 'POST', body?: unknown): Promise<Response> {
  return fetch(`https://app.xkit.co/api/platform/${path}`, {
    method,
    headers: { authorization: `Basic ${process.env['XKIT_BASIC']}`, 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  });
}

export async function mint(userId: string, teamId: string | null): Promise<string> {
  const response = await callXkit('users', 'POST', { user: { external_id: userId, external_group_id: teamId } });
  return ((await response.json()) as { access_token: string }).access_token;
}

export const credential = (userId: string) => callXkit(`users/${userId}/connections/slack`, 'GET');
