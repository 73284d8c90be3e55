import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const response = await fetch('/api/xkit/token', { method: 'POST' });
  // 403: the user has no seat
  if (!response.ok) {
    throw new Error(`No token: ${response.status}`);
  }
  const { token } = await response.json();
  await xkit.login(token);
}

start();
