import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

function tokenOf(userId) {
  return () => getXkitToken(userId);
}

xkit.login(tokenOf(window.userId));
