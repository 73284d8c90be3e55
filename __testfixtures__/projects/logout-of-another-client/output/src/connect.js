import { client } from './lib/client';
import { getToken } from './api';

export async function connect() {
  await client.login(getToken);
}
