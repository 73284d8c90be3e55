import type { XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

export async function connect(logIn: XkitJs['login']): Promise<void> {
  await logIn(getToken);
}
