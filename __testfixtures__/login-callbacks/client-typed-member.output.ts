import type { XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

export interface Props {
  xkit: XkitJs | null;
}

export async function connect(client: Props['xkit']): Promise<void> {
  await client!.login(getToken);
}
