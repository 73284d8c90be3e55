import createXkit from '@xkit-co/xkit.js';
import { xkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

xkitToken((error, token) => {
  if (error) return;
  xkit.login(token);
});
