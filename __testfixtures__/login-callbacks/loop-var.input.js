import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

async function start(accounts) {
  for (var i = 0; i < accounts.length; i++) {
    const xkit = createXkit(accounts[i].domain);
    await xkit.login(await getXkitToken(accounts[i].id));
  }
}

document.addEventListener('ready', () => start(window.accounts));
