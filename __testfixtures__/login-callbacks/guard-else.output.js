import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { showLoginForm } from './page';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const token = await getXkitToken();
  if (token) {
    await xkit.login(token, getXkitToken);
  } else {
    showLoginForm();
  }
}

start();
