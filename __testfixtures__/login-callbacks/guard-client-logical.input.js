import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = process.browser ? createXkit('acme.xkit.co') : undefined;

async function start() {
  const token = await getXkitToken();
  xkit && xkit.login(token);
}

start();
