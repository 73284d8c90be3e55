import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export async function finish(response) {
  const { token } = await response.json();
  await xkit.login(token);
}
