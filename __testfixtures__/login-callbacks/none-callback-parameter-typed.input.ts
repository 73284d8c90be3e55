import createXkit, { type TokenCallback } from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export function start(token: TokenCallback): Promise<void> {
  return xkit.login(token);
}
