import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  // The token says who is logged in.
  await xkit.login(getXkitToken);
}

start();
