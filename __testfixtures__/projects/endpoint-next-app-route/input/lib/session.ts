import type { RequestCookies } from 'next/dist/compiled/@edge-runtime/cookies';
import { decrypt } from './crypto';

export async function verifySession(cookies: Pick<RequestCookies, 'get'>) {
  const cookie = cookies.get('session');
  return cookie && decrypt<{ userId: string; name: string }>(cookie.value);
}
