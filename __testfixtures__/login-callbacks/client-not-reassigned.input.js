import createXkit from '@xkit-co/xkit.js';
import { getToken, testClient } from './api';

let client = createXkit('example.xkit.co');
if (process.env.TEST) client = testClient();

export async function start() {
  await client.login(await getToken());
}
