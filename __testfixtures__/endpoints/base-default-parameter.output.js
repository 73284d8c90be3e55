export async function read(id, base = 'https://app.xkit.co/api/platform') {
  return fetch(`${base}/contexts/${id}/connections/slack`);
}
