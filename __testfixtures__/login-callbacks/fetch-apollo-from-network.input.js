import createXkit from '@xkit-co/xkit.js';
import { client } from './apollo';
import { XKIT_TOKEN } from './queries';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const { data } = await client.query({ query: XKIT_TOKEN, fetchPolicy: 'network-only' });
  await xkit.login(data.xkitToken);
}

start();
