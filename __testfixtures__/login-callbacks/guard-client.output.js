import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = process.browser ? createXkit('acme.xkit.co') : undefined;

async function start() {
  if (xkit) {
    await xkit.login(getXkitToken);
  }
}

start();
