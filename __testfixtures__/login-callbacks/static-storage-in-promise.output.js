import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const { xkitToken } = await new Promise((resolve) => chrome.storage.local.get('xkitToken', resolve));
  await xkit.login(async () => {
    const response = await fetch('/xkit-token', { method: 'POST' });
    if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
    const data = await response.json();
    return data.token;
  });
}

start();
