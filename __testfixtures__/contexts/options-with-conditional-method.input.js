// Whether this provisions depends on the condition: with PUT it is another call.
export function upsert(user, exists, key) {
  return fetch('https://app.xkit.co/api/platform/users', {
    method: 'POST',
    headers: { authorization: `Basic ${key}` },
    body: JSON.stringify({ user: { external_id: user.id } }),
    ...(exists ? { method: 'PUT' } : {}),
  });
}

export function replace(user, missing, key) {
  return fetch('https://app.xkit.co/api/platform/users', {
    method: 'PUT',
    headers: { authorization: `Basic ${key}` },
    body: JSON.stringify({ user: { external_id: user.id } }),
    ...(missing ? { method: 'POST' } : {}),
  });
}
