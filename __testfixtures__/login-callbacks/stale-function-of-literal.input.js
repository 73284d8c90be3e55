import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function getXkitToken() {
  return 'eyJhbGciOiJIUzI1NiJ9.e30.signature';
}

async function start() {
  await xkit.login(await getXkitToken());
}

start();
