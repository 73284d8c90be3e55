import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export function start(session) {
  return xkit.login(session.getIdToken().getJwtToken());
}
