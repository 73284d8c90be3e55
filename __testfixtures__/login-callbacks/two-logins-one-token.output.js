import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const crm = createXkit('crm.xkit.co');
const mail = createXkit('mail.xkit.co');

async function start() {
  const token = await getXkitToken();
  await crm.login(token, getXkitToken);
  await mail.login(token, getXkitToken);
}

start();
