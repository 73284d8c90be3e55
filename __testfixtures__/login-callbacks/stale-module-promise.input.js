import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');
const tokenPromise = getXkitToken();

export async function start() {
  await xkit.login(await tokenPromise);
}
