const BASE = 'https://app.xkit.co/api/platform/';

export async function read(id: string) {
  const url = new URL(`contexts/${id}/connections/slack`, BASE);
  url.searchParams.set('fields', 'access_token');
  return (await fetch(url)).json();
}
