// The same URL reads a connection and then removes it.
export async function readAndRemove(id) {
  const url = new URL('https://app.xkit.co');
  url.pathname = `/api/platform/users/${id}/connections/slack`;
  const connection = await fetch(url);
  await fetch(url, { method: 'DELETE' });
  return connection;
}
