import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { showError } from './errors';

const xkit = createXkit('acme.xkit.co');

async function start() {
  try {
    await xkit.login(await getXkitToken());
  } catch (error) {
    showError(error);
  }
}

start();
