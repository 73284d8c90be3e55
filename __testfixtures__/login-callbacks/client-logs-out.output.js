import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

const client = createXkit('example.xkit.co');

export async function connect() {
  await client.login(getToken);
}

export async function signOut() {
  await client.logout();
  location.assign('/goodbye');
}
