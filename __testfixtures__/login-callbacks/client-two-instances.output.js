import createXkit from '@xkit-co/xkit.js';
import { getSalesToken, getSupportToken } from './api';

const sales = createXkit('sales.xkit.co');
const support = createXkit('support.xkit.co');

export async function connect() {
  await sales.login(getSalesToken);
  await support.login(getSupportToken);
}
