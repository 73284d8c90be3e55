import { xkit } from '@acme/xkit';
import { getToken } from './api';

export async function connect(): Promise<void> {
  await xkit.login(await getToken());
}
