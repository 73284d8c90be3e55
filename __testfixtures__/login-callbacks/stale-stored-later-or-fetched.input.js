import createXkit from '@xkit-co/xkit.js';
import localforage from 'localforage';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const token = (await localforage.getItem('xkit')) ?? (await getXkitToken());
  await xkit.login(token);
}

start();
