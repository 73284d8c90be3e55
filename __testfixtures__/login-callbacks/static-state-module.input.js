import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');
let xkitToken = null;

export function setXkitToken(token) {
  xkitToken = token;
}

export function start() {
  return xkit.login(xkitToken);
}
