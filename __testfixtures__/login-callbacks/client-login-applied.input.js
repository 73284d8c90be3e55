import createXkit from '@xkit-co/xkit.js';

const client = createXkit('example.xkit.co');

export function connect(...args) {
  return client.login.apply(client, args);
}
