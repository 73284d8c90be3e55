import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function connect(token) {
  console.log('logging in with', token.length, 'characters');
  await xkit.login(async () => {
    const response = await fetch('/xkit-token', { method: 'POST' });
    if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
    const data = await response.json();
    return data.token;
  });
}

async function start() {
  await connect(await getXkitToken());
}

start();
