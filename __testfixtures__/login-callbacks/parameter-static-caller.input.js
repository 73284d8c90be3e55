import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

function connect(token) {
  return xkit.login(token);
}

connect(window.xkitToken);
