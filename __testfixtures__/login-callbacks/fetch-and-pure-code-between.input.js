import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const token = await getXkitToken();
  const label = 'logged in';

  await xkit.login(token);
  document.title = label;
}

start();
