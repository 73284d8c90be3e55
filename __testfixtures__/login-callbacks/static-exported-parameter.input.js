import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export async function connect(token, slug) {
  await xkit.login(token);
  return xkit.connect(slug);
}
