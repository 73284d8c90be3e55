import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { loadPage } from './page';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const tokenPromise = getXkitToken();
  await loadPage();
  await xkit.login(await tokenPromise, async () => {
    const tokenPromise = getXkitToken();
    return tokenPromise;
  });
}

start();
