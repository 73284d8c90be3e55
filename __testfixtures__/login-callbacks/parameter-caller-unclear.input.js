import createXkit from '@xkit-co/xkit.js';
import { credentials } from './credentials';

const xkit = createXkit('acme.xkit.co');

async function connect(token) {
  await xkit.login(token);
}

connect(credentials);
