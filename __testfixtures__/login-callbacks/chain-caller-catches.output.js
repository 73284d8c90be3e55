import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { showError } from './errors';

const xkit = createXkit('acme.xkit.co');

function start() {
  return getXkitToken().then((token) => xkit.login(token, getXkitToken));
}

start().catch(showError);
