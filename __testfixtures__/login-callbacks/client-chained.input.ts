import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

export async function connect(domain: string): Promise<void> {
  await createXkit(domain).login(await getToken());
}
