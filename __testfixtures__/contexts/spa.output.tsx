import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

async function fetchToken(): Promise<string> {
  const response = await fetch('/api/xkit/token', { method: 'POST', credentials: 'include' });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

export function Integrations() {
  useEffect(() => {
    async function start() {
      await xkit.login(fetchToken);
    }
    void start();
  }, []);

  return <xkit-catalog />;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'xkit-catalog': object;
    }
  }
}
