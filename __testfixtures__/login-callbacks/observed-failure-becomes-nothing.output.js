import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const token = await getXkitToken().catch(() => null);
  if (token) await xkit.login(token, () => getXkitToken().catch(() => null));
}

start();
