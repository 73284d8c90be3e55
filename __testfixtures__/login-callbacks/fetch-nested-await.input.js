import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const { token } = await (await fetch('/api/xkit/token')).json();
  await xkit.login(token);
}

start();
