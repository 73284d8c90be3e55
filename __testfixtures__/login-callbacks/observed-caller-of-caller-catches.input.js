import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { showError } from './errors';

const xkit = createXkit('acme.xkit.co');

const login = async () => {
  await xkit.login(await getXkitToken());
};

async function start() {
  await login();
}

start().catch(showError);
