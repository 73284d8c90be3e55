import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');
const tokenPromise = getXkitToken();

export function start() {
  return tokenPromise.then((token) => xkit.login(token));
}
