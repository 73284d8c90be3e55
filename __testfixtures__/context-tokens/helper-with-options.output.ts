interface XkitRequest {
  method?: 'GET' | 'POST';
  path: string;
  body?: { context: { external_id: string } };
}

async function xkit<T>({ method = 'GET', path, body }: XkitRequest): Promise<T> {
  const response = await fetch(`https://app.xkit.co/api/platform${path}`, {
    method,
    headers: { authorization: process.env['XKIT_BASIC'] ?? '' },
    body: body && JSON.stringify(body),
  });
  return (await response.json()) as T;
}

export const mint = (id: string) =>
  xkit<{ access_token: string }>({ method: 'POST', path: '/context', body: { context: { external_id: id } } });
