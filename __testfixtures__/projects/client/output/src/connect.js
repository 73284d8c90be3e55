import { xkit } from './lib/xkit';
import { getToken } from './api';

export async function connect() {
  await xkit.login(getToken);
}
