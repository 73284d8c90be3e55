import { client } from './lib/client';

export async function leave() {
  await client.logout();
  location.assign('/');
}
