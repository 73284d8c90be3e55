import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  // expires in an hour
  await xkit.login(getXkitToken);
}

start();
