import { getToken } from './api';

export const ready = import('@xkit-co/xkit.js')
  .then((module) => module.default('example.xkit.co'))
  .then(async (client) => {
    await client.login(await getToken());
    return client;
  });
