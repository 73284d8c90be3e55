import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const { xkitToken } = await new Promise((resolve) => chrome.storage.local.get('xkitToken', resolve));
  await xkit.login(xkitToken);
}

start();
