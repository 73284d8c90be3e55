export async function read(id, base = 'https://app.xkit.co/api/platform') {
  return fetch(`${base}/users/${id}/connections/slack`);
}
