import createXkit from '@xkit-co/xkit.js';
import { fetchToken } from './api';

const xkit = createXkit('acme.xkit.co');

let token;

async function currentToken() {
  return (token = token ?? (await fetchToken()));
}

export async function connect() {
  await xkit.login(await currentToken());
}
