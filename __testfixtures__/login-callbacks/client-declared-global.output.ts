import type { XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

declare const xkit: XkitJs;

export async function connect(): Promise<void> {
  await xkit.login(getToken);
}
