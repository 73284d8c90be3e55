import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start(enabled) {
  const token = await getXkitToken();
  enabled ? await xkit.login(token, getXkitToken) : await xkit.logout();
}

document.addEventListener('ready', () => start(window.enabled));
