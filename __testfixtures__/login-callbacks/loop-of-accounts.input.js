import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

async function start(accounts) {
  for (const account of accounts) {
    const xkit = createXkit(account.domain);
    const token = await getXkitToken(account.id);
    await xkit.login(token);
  }
}

document.addEventListener('ready', () => start(window.accounts));
