import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const crm = createXkit('crm.xkit.co');
const mail = createXkit('mail.xkit.co');

async function start() {
  const token = await getXkitToken();
  await crm.login(token);
  await mail.login(token);
}

start();
