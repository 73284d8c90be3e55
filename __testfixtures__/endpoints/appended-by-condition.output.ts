// What is appended depends on the caller; each way it is one of Xkit's.
const base = 'https://app.xkit.co/api/platform';

export async function readConnection(id: string, slug: string, options: { team?: boolean; fields?: string }) {
  let url = base;
  if (options.team) {
    url += `/contexts/${encodeURIComponent(id)}`;
  } else {
    url += `/contexts/${encodeURIComponent(id)}`;
  }
  url = `${url}/connections/${slug}`;
  if (options.fields) url += `?fields=${options.fields}`;
  const response = await fetch(url);
  return response.json();
}
