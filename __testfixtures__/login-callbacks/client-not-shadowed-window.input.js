import { getToken } from './api';

export async function start(window) {
  await window.xkit.login(await getToken());
}
