import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { showError } from './errors';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const token = await getXkitToken();
  await xkit.login(token, getXkitToken);
}

start().catch(showError);
