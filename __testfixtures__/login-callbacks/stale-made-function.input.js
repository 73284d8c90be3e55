import createXkit from '@xkit-co/xkit.js';
import { requestToken } from './api';

const xkit = createXkit('acme.xkit.co');

const getXkitToken = (() => {
  let pending;
  return () => (pending ??= requestToken());
})();

export async function connect() {
  await xkit.login(await getXkitToken());
}
