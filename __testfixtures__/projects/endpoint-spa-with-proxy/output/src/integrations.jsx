import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

export function Integrations({ me }) {
  useEffect(() => {
    xkit.login(async () => {
      const response = await fetch('/api/xkit-token', { method: 'POST' });
      if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
      const data = await response.json();
      return data.token;
    });
  }, [me]);
  return <div id="xkit" />;
}
