import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function token() {
  const response = await fetch('/api/xkit/token', { method: 'POST' });
  return response.text();
}

xkit.login(token);
