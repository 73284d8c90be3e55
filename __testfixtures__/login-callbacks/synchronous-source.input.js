import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

function readToken() {
  return document.querySelector('meta[name=xkit]').content;
}

async function start() {
  await xkit.login(readToken());
}

start();
