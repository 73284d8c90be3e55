import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  let token = sessionStorage.getItem('xkit');
  if (!token) {
    token = await getXkitToken();
  }
  await xkit.login(token);
}

start();
