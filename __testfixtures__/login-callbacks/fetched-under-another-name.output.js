import createXkit from '@xkit-co/xkit.js';
import { fetchJson } from './api';

const xkit = createXkit('acme.xkit.co');

export function connect(token) {
  const start = async () => {
    await xkit.login(async () => {
      const { token: xkitToken } = await fetchJson('/xkit-token');
      return xkitToken;
    });
  };
  start();
  return token.trim();
}
