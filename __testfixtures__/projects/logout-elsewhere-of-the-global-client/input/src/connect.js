import { getToken } from './api';

export async function connect() {
  await window.xkit.login(await getToken());
}
