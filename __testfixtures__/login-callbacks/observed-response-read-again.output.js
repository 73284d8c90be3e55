import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';
import { showUser } from './user';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const { data } = await axios.post('/api/xkit/token');
  showUser(data.user);
  await xkit.login(data.token, async () => {
    const { data } = await axios.post('/api/xkit/token');
    return data.token;
  });
}

start();
