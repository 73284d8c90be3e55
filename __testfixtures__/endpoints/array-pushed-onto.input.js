// Asks xkit by an array that is pushed onto before it is joined.
export function read(id) {
  const segments = ['https://app.xkit.co/api/platform', 'users', id];
  segments.push('connections', 'slack');
  return fetch(segments.join('/'));
}
