import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function connect(token, slug) {
  await xkit.login(token);
  await xkit.connect(slug);
}

async function start() {
  await connect(getXkitToken, 'slack');
}

start();
