import { xkit } from './lib/xkit';
import { real } from './lib/real';
import { getToken, getUser } from './api';

export async function connect() {
  await xkit.login(await getUser());
  await real.login(await getToken());
}
