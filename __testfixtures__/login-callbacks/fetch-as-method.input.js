import createXkit from '@xkit-co/xkit.js';
import api from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  await xkit.login(await api.getXkitToken());
}

start();
