import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function getXkitToken() {
  const response = await fetch('/api/xkit/token', { method: 'POST' });
  return response.text();
}

xkit.login(getXkitToken());
