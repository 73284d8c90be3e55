// Another API than xkit's.
export function read(id) {
  const segments = ['https://api.acme.com/api/platform', 'users', id];
  segments.push('connections', 'slack');
  return fetch(segments.join('/'));
}
