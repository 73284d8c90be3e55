import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export function start(credentials) {
  return xkit.login(credentials);
}
