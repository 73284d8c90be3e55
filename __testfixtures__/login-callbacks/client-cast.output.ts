import createXkit, { type XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

const clients = new Map<string, unknown>([['default', createXkit('example.xkit.co')]]);

export async function connect(name: string): Promise<void> {
  await (clients.get(name) as XkitJs).login(getToken);
}
