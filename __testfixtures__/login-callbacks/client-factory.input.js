import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

let client;

function integrations() {
  client ??= createXkit('example.xkit.co');
  return client;
}

export async function connect() {
  await integrations().login(await getToken());
}
