import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

function connect(token) {
  return xkit.login(token);
}

getXkitToken().then((token) => connect(token));
