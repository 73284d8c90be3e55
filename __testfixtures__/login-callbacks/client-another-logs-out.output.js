import createXkit from '@xkit-co/xkit.js';
import { auth } from './auth';
import { getToken } from './api';

const client = createXkit('example.xkit.co');

async function connect() {
  await client.login(getToken);
}

connect();
addEventListener('pagehide', () => auth.logout());
