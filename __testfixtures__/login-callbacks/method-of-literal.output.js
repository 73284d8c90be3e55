import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

const api = {
  async token() {
    const response = await fetch('/api/xkit/token', { method: 'POST' });
    return response.text();
  },
};

async function start() {
  await xkit.login(() => api.token());
}

start();
