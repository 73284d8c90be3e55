import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

async function start(accounts) {
  for (const account of accounts) {
    const xkit = createXkit(account.domain);
    await xkit.login(() => getXkitToken(account.id));
  }
}

document.addEventListener('ready', () => start(window.accounts));
