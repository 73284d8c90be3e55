import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin({ userId }) {
  useEffect(() => {
    async function run() {
      await xkit.login(() => getXkitToken(userId));
    }
    run();
  }, [userId]);

  return null;
}
