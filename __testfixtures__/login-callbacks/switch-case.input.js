import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function handle(action) {
  switch (action) {
    case 'login':
      const token = await getXkitToken();
      await xkit.login(token);
      break;
    case 'logout':
      await xkit.logout();
      break;
  }
}

document.addEventListener('xkit', (event) => handle(event.detail));
