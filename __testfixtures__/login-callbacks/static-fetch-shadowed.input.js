import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

function load({ fetch, token }) {
  fetch('/ping');
  xkit.login(token);
}

document.addEventListener('ready', () => load(window.page));
