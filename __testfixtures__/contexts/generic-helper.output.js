const request = (method, path, body) =>
  fetch('https://app.xkit.co/api/platform' + path, {
    method,
    headers: { Authorization: process.env.XKIT_BASIC, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  }).then((response) => response.json());

export const token = async (user) => (await request('POST', '/context', { context: { external_id: user.id } })).access_token;

export const credential = (user, slug) => request('GET', `/contexts/${user.id}/connections/${slug}`);

export const rename = (user) => request('PUT', `/users/${user.id}`, { user: { external_name: user.name } });
