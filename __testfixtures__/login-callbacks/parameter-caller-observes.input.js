import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { showError } from './errors';

const xkit = createXkit('acme.xkit.co');

async function connect(token) {
  await xkit.login(token);
}

async function start() {
  try {
    await connect(await getXkitToken());
  } catch (error) {
    showError(error);
  }
}

start();
