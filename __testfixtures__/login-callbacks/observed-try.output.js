import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { showError } from './errors';

const xkit = createXkit('acme.xkit.co');

async function start() {
  try {
    const { token } = await getXkitToken();
    await xkit.login(token, async () => {
      const { token } = await getXkitToken();
      return token;
    });
  } catch (error) {
    showError(error);
  }
}

start();
