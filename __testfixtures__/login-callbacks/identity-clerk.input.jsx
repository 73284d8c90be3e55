import { useAuth } from '@clerk/nextjs';
import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin() {
  const { getToken } = useAuth();

  useEffect(() => {
    const login = async () => {
      const token = await getToken({ template: 'xkit' });
      await xkit.login(token);
    };
    login();
  }, [getToken]);

  return null;
}
