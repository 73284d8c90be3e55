import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin() {
  useEffect(() => {
    const controller = new AbortController();
    (async () => {
      const response = await fetch('/api/xkit/token', { method: 'POST', signal: controller.signal });
      const { token } = await response.json();
      await xkit.login(token);
    })();
    return () => controller.abort();
  }, []);

  return null;
}
