import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

getXkitToken(window.userId).then(function (token) {
  xkit.login(token);
});
