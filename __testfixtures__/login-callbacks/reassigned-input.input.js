import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start(userId) {
  if (!userId) userId = window.userId;
  await xkit.login(await getXkitToken(userId));
}

document.addEventListener('ready', () => start());
