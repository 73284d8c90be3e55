import createXkit from '@xkit-co/xkit.js';
import { getCrmToken, getMailToken } from './api';

const crm = createXkit('crm.xkit.co');
const mail = createXkit('mail.xkit.co');

async function startCrm() {
  await crm.login(getCrmToken);
}

async function startMail() {
  await mail.login(getMailToken);
}

startCrm();
startMail();
