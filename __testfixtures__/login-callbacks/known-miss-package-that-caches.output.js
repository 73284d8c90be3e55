import createXkit from '@xkit-co/xkit.js';
// The package keeps the first token it got, and nothing here says so.
import { sessionToken } from 'acme-sdk';

const xkit = createXkit('acme.xkit.co');

async function connect() {
  await xkit.login(() => sessionToken());
}

connect();
