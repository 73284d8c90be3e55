import createXkit from '@xkit-co/xkit.js';

const client = createXkit('example.xkit.co');

export async function connect(token) {
  await client.login(token);
}
