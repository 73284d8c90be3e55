import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');
let cached;

async function getXkitToken() {
  if (!cached) {
    const { data } = await axios.post('/api/xkit/token');
    cached = data.token;
  }
  return cached;
}

async function start() {
  await xkit.login(await getXkitToken());
}

start();
