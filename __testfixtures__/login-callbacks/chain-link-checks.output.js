import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

async function start() {
  await getXkitToken()
    .then((response) => response.json())
    .then((data) => {
      if (!data.token) throw new Error('no token');
      return xkit.login(data.token, () => getXkitToken()
        .then((response) => response.json())
        .then((data) => {
          if (!data.token) throw new Error('no token');
          return data.token;
        }));
    });
}

start();
