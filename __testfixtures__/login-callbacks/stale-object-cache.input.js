import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');
const tokens = new Map();

async function getXkitToken(userId) {
  if (!tokens.has(userId)) {
    const { data } = await axios.post('/api/xkit/token', { userId });
    tokens.set(userId, data.token);
  }
  return tokens.get(userId);
}

async function start(userId) {
  await xkit.login(await getXkitToken(userId));
}

document.addEventListener('ready', () => start(window.userId));
