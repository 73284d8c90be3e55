import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { hideSpinner } from './spinner';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const token = await getXkitToken();
  hideSpinner();
  await xkit.login(token);
}

start();
