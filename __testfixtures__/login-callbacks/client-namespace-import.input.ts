import * as Xkit from '@xkit-co/xkit.js';
import { getToken } from './api';

const client = Xkit.default('example.xkit.co');

export async function connect(): Promise<void> {
  await client.login(await getToken());
}
