import createXkit from '@xkit-co/xkit.js';
import { useCallback, useEffect } from 'react';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin({ userId }) {
  const token = useCallback(() => getXkitToken(userId), [userId]);

  useEffect(() => {
    xkit.login(token);
  }, [token]);

  return null;
}
