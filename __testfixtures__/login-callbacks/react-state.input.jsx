import createXkit from '@xkit-co/xkit.js';
import { useEffect, useState } from 'react';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin() {
  const [token, setToken] = useState();

  useEffect(() => {
    getXkitToken().then(setToken);
  }, []);

  useEffect(() => {
    if (token) xkit.login(token);
  }, [token]);

  return null;
}
