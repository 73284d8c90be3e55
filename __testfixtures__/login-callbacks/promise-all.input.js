import createXkit from '@xkit-co/xkit.js';
import { getXkitToken, loadPage } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const token = await getXkitToken();
  await Promise.all([xkit.login(token), loadPage()]);
}

start();
