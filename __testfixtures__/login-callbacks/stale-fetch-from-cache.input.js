import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const response = await fetch('/api/xkit/token', { cache: 'force-cache' });
  const { token } = await response.json();
  await xkit.login(token);
}

start();
