import createXkit from '@xkit-co/xkit.js';
import { getToken, login } from './api';

export const xkit = createXkit('example.xkit.co');

export async function start(): Promise<void> {
  await login(await getToken());
}
