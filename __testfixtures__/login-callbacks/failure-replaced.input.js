import createXkit from '@xkit-co/xkit.js';
import { getXkitToken, oldToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  await xkit.login(await getXkitToken().catch(() => oldToken));
}

start();
