import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin({ token }) {
  useEffect(() => {
    xkit.login(token);
  }, [token]);

  return null;
}
