import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function connect(token) {
  await xkit.login(token);
}

connect(getXkitToken);
