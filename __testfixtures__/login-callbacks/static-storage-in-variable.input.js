import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');
const token = localStorage.getItem('xkit_token');

if (token) {
  xkit.login(token);
}
