// What is spread when there are no defaults is not known: the method may be any.
export function call(id, overrides, defaults) {
  return fetch(`https://app.xkit.co/api/platform/users/${id}/connections/slack`, {
    ...(defaults ? { cache: 'no-store' } : overrides),
  });
}
export function remove(id, hard) {
  return fetch(`https://app.xkit.co/api/platform/users/${id}/connections/slack`, {
    ...(hard && { method: 'DELETE' }),
  });
}
