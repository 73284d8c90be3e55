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
    if (token) xkit.login(async () => {
      const response = await fetch('/xkit-token', { method: 'POST' });
      if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
      const data = await response.json();
      return data.token;
    });
  }, [token]);

  return null;
}
