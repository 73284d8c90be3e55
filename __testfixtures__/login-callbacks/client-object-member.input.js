import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

const services = { integrations: createXkit('example.xkit.co') };

export async function connect() {
  await services.integrations.login(await getToken());
}
