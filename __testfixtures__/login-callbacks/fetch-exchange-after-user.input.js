import createXkit from '@xkit-co/xkit.js';
import { getUser, getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const user = await getUser();
  const token = await getXkitToken(user.id);
  await xkit.login(token);
}

start();
