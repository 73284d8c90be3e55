import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  await xkit.login(async () => {
    // Our own endpoint, see server/xkit.js
    const response = await fetch('/api/xkit/token', {
      method: 'POST',
    }); // the session cookie goes along
    const { token } = await response.json();
    return token;
  });
}

start();
