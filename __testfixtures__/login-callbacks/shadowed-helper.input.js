import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start(buttons) {
  const token = await getXkitToken();
  buttons.forEach((getXkitToken) => {
    getXkitToken.onclick = () => xkit.login(token);
  });
}

document.addEventListener('ready', () => start(document.querySelectorAll('button')));
