import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

xkit.login(() => fetch('/api/xkit/token', { method: 'POST' }).then(async (response) => {
  const { token } = await response.json();
  return token;
}));
