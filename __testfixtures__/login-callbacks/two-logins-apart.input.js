import createXkit from '@xkit-co/xkit.js';
import { getCrmToken, getMailToken } from './api';

const crm = createXkit('crm.xkit.co');
const mail = createXkit('mail.xkit.co');

async function startCrm() {
  const token = await getCrmToken();
  await crm.login(token);
}

async function startMail() {
  const token = await getMailToken();
  await mail.login(token);
}

startCrm();
startMail();
