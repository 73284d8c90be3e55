import createXkit from '@xkit-co/xkit.js';
import { exchange } from './api';

const xkit = createXkit('acme.xkit.co');

export async function start(session) {
  await xkit.login(await exchange(session.accessToken));
}
