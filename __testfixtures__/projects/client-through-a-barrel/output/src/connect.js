import { xkit } from './lib';
import { getToken } from './api';

export async function connect() {
  await xkit.login(getToken);
}
