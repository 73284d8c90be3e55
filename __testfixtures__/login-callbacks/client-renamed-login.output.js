import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

const client = createXkit('example.xkit.co');
const { login: logInToXkit } = client;

export async function connect() {
  await logInToXkit(getToken);
}
