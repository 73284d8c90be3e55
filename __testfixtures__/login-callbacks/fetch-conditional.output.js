import createXkit from '@xkit-co/xkit.js';
import { getAdminToken, getUserToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start(isAdmin) {
  await xkit.login(async () => (isAdmin ? await getAdminToken() : await getUserToken()));
}

document.addEventListener('ready', () => start(window.isAdmin));
