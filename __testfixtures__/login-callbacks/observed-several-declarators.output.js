import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const started = Date.now(),
    { data } = await axios.post('/api/xkit/token');
  await xkit.login(data.token, async () => {
    const { data } = await axios.post('/api/xkit/token');
    return data.token;
  });
  console.log(Date.now() - started);
}

start();
