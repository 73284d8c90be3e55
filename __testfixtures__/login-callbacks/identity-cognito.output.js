import { Auth } from 'aws-amplify';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  await xkit.login(async () => {
    const session = await Auth.currentSession();
    return session.getIdToken().getJwtToken();
  });
}

start();
