import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

const client = createXkit('example.xkit.co');

export function connect() {
  return client.login(getToken);
}
