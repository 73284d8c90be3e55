import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');
const base = '/api';

async function start(userId) {
  const url = `${base}/xkit/token`;
  await xkit.login(async () => {
    const body = new URLSearchParams({ userId });
    const response = await fetch(url, { method: 'POST', body });
    const token = await response.text();
    return token;
  });
}

document.addEventListener('ready', () => start(window.userId));
