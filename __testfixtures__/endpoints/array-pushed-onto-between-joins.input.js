// The second address is longer than the first, so the segment they share is left alone.
export async function readBoth(id) {
  const segments = ['https://app.xkit.co/api/platform', 'users', id];
  const user = await fetch(segments.join('/'));
  segments.push('connections', 'slack');
  const connection = await fetch(segments.join('/'));
  return [user, connection];
}
