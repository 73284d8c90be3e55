import createXkit from '@xkit-co/xkit.js';
import { exchange } from './api';

const xkit = createXkit('acme.xkit.co');

async function finishOAuth() {
  const code = new URL(location.href).searchParams.get('code');
  document.title = code;
  await xkit.login(await exchange(code));
}

finishOAuth();
