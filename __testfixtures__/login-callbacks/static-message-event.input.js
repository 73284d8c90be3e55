import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

window.addEventListener('message', (event) => {
  if (event.data.type === 'xkit') xkit.login(event.data.token);
});
