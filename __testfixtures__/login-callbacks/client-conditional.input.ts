import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

const client = typeof window === 'undefined' ? undefined : createXkit('example.xkit.co');

export async function connect(): Promise<void> {
  await client?.login(await getToken());
}
