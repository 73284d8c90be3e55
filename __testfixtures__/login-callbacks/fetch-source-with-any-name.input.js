import createXkit from '@xkit-co/xkit.js';
import { xkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  await xkit.login(await xkitToken());
}

start();
