import { getToken } from './api';

export async function start(xkit) {
  await xkit.login(await getToken());
}
