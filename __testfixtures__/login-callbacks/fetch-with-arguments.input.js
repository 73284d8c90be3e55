import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start(userId) {
  await xkit.login(await getXkitToken(userId));
}

document.querySelector('#start').addEventListener('click', () => start(window.userId));
