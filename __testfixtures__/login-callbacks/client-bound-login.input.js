import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

const client = createXkit('example.xkit.co');
const signIn = client.login.bind(client);

export async function connect() {
  await signIn(await getToken());
}
