import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin() {
  useEffect(() => {
    let cancelled = false;
    (async () => {
      const token = await getXkitToken();
      if (cancelled) return;
      await xkit.login(token, getXkitToken);
    })();
    return () => {
      cancelled = true;
    };
  }, []);

  return null;
}
