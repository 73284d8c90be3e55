import createXkit from '@xkit-co/xkit.js';
import { startSession } from './api';

const xkit = createXkit('acme.xkit.co');
const session = startSession();

async function getXkitToken() {
  return session.then(({ xkitToken }) => xkitToken);
}

export async function connect() {
  await xkit.login(await getXkitToken());
}
