import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';
import { auth } from './auth';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const idToken = await auth.currentUser.getIdToken();
  const { data } = await axios.post('/api/xkit/token', {}, { headers: { Authorization: `Bearer ${idToken}` } });
  await xkit.login(data.token);
}

start();
