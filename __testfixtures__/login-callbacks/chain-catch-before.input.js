import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

getXkitToken()
  .catch(() => window.xkitToken)
  .then((token) => xkit.login(token));
