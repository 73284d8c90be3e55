import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start(page) {
  const token = await getXkitToken();
  if (page.closed || !token) return;
  await xkit.login(token);
}

document.addEventListener('ready', () => start(window.page));
