import { Auth } from 'aws-amplify';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const session = await Auth.currentSession();
  await xkit.login(session.getIdToken().getJwtToken());
}

start();
