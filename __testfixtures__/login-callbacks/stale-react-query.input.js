import createXkit from '@xkit-co/xkit.js';
import { getXkitToken, queryClient } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const token = await queryClient.fetchQuery({ queryKey: ['xkit'], queryFn: getXkitToken });
  await xkit.login(token);
}

start();
