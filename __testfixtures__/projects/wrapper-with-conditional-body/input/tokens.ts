import { xkitApi } from './xkit';

export async function tokenFor(user: { id: string }): Promise<string> {
  const { access_token } = await xkitApi('POST', '/users', { user: { external_id: user.id } });
  return access_token;
}

export function connectionOf(user: { id: string }, slug: string) {
  return xkitApi('GET', `/users/${user.id}/connections/${slug}`);
}

export function removeConnection(user: { id: string }, slug: string) {
  return xkitApi('DELETE', `/users/${user.id}/connections/${slug}`);
}
