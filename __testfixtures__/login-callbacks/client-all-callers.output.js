import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

async function connect(client) {
  await client.login(getToken);
}

export async function start() {
  await connect(createXkit('example.xkit.co'));
}
