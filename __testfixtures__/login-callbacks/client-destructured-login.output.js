import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

const { login, logout } = createXkit('example.xkit.co');

export async function connect() {
  await login(getToken);
}

export { logout };
