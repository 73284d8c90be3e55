import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

const xkit = createXkit('example.xkit.co');
const integrations = xkit;

export async function connect() {
  await integrations.login(getToken);
}
