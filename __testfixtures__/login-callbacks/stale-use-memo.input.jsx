import createXkit from '@xkit-co/xkit.js';
import { useEffect, useMemo } from 'react';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin({ userId }) {
  const tokenPromise = useMemo(() => getXkitToken(userId), [userId]);

  useEffect(() => {
    const login = async () => {
      await xkit.login(await tokenPromise);
    };
    login();
  }, [tokenPromise]);

  return null;
}
