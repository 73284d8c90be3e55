const BASE = 'https://app.xkit.co/api/platform';

export async function stamped(method, path, body) {
  body.at = Date.now();
  return fetch(BASE + path, { method, body: JSON.stringify(body) });
}

export async function logged(method, path, body) {
  console.log(method, path, body.user.external_id);
  return fetch(BASE + path, { method, body: JSON.stringify(body) });
}

export async function wrapped(method, path, body) {
  return fetch(BASE + path, { method, body: JSON.stringify({ ...body, at: Date.now() }) });
}

/** @param {object} [body] */
export async function handed(method, path, body) {
  return fetch(BASE + path, { method, body: body ? JSON.stringify(body) : undefined });
}
