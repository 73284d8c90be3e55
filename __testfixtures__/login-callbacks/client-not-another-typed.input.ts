import { xkitLookalike } from './lib/lookalike';
import { getToken } from './api';

export async function start(xkit: typeof xkitLookalike): Promise<void> {
  await xkit.login(await getToken());
}
