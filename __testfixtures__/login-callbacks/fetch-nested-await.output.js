import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  await xkit.login(async () => {
    const { token } = await (await fetch('/api/xkit/token')).json();
    return token;
  });
}

start();
