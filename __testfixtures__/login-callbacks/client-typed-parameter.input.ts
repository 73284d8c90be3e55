import type { XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

export async function connect(client: XkitJs): Promise<void> {
  await client.login(await getToken());
}
