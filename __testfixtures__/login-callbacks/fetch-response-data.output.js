import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  await xkit.login(async () => {
    const response = await axios.post('/api/xkit/token');
    return response.data.access_token;
  });
}

start();
