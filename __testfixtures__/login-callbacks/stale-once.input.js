import createXkit from '@xkit-co/xkit.js';
import { once } from 'lodash';
import { fetchXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');
const getXkitToken = once(fetchXkitToken);

async function start() {
  await xkit.login(await getXkitToken());
}

start();
