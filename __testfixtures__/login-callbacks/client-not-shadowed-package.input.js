import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

const client = createXkit('example.xkit.co');

export async function start(sessions) {
  client.ready(() => sessions.forEach(async (client) => client.login(await getToken())));
}
