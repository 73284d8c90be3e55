import createXkit from '@xkit-co/xkit.js';
import { getUser, getXkitToken } from './api';
import { showUser } from './page';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const [token, user] = await Promise.all([getXkitToken(), getUser()]);
  showUser(user);
  await xkit.login(token, async () => {
    const [token, user] = await Promise.all([getXkitToken(), getUser()]);
    return token;
  });
}

start();
