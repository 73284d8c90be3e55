import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin({ idToken }) {
  useEffect(() => {
    async function login() {
      const { data } = await axios.post('/api/xkit/token', { idToken });
      await xkit.login(data.token);
    }
    login();
  }, [idToken]);

  return null;
}
