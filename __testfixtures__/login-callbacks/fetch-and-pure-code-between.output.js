import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const label = 'logged in';

  await xkit.login(getXkitToken);
  document.title = label;
}

start();
