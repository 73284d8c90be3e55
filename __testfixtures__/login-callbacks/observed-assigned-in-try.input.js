import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  let token;
  try {
    token = await getXkitToken();
  } catch {
    return;
  }
  await xkit.login(token);
}

start();
