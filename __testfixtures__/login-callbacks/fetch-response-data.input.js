import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const response = await axios.post('/api/xkit/token');
  await xkit.login(response.data.access_token);
}

start();
