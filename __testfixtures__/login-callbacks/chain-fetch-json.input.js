import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

fetch('/api/xkit/token', { method: 'POST' })
  .then((response) => response.json())
  .then(({ token }) => xkit.login(token));
