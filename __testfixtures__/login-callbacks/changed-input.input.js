import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export async function connect(user) {
  const token = await getToken(user.id);
  user = null;
  await xkit.login(token);
}
