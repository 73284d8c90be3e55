import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

xkit.login(() => fetch('/api/xkit/token', { method: 'POST' })
  .then((response) => response.json())
  .then(({ token }) => token));
