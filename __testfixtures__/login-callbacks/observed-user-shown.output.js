import createXkit from '@xkit-co/xkit.js';
import { getUser, getXkitToken } from './api';
import { showUser } from './page';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const user = await getUser();
  showUser(user);
  await xkit.login(await getXkitToken(user.id), async () => {
    const user = await getUser();
    return getXkitToken(user.id);
  });
}

start();
