import { request } from 'undici';

export async function read(id: string) {
  const { body } = await request(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`);
  return body.json();
}
