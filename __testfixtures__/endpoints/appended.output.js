// The address grows by assignments.
export function read(id, slug) {
  let url = 'https://app.xkit.co/api/platform';
  url += `/contexts/${id}`;
  url += `/connections/${slug}`;
  return fetch(url);
}
