import createXkit from '@xkit-co/xkit.js';
import { requestToken } from './api';

const xkit = createXkit('acme.xkit.co');
const tokens = new Map<string, Promise<string>>();

function tokenOf(userId: string): Promise<string> {
  if (!tokens.has(userId)) tokens.set(userId, requestToken(userId));
  return tokens.get(userId)!;
}

export async function connect(userId: string) {
  const pending = tokens.get(userId);
  if (pending) await xkit.login(await tokens.get(userId)!);
  else await xkit.login(await tokenOf(userId));
}
