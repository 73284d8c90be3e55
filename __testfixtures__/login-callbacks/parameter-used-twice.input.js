import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function connect(token) {
  console.log('logging in with', token.length, 'characters');
  await xkit.login(token);
}

async function start() {
  await connect(await getXkitToken());
}

start();
