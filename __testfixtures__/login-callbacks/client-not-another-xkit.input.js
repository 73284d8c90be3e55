import { createXkit } from 'xkit';
import { getToken } from './api';

const xkit = createXkit('production');

export async function start() {
  await xkit.login(await getToken());
}
