import { getToken } from './api';

export async function connect() {
  const { default: createXkit } = await import('@xkit-co/xkit.js');
  const client = createXkit('example.xkit.co');
  await client.login(getToken);
}
