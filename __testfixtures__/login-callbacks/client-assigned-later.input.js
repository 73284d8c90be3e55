import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

let client;

export function start(domain) {
  client = createXkit(domain);
}

export function stop() {
  client = null;
}

export async function connect() {
  await client.login(await getToken());
}
