'use client';

import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

export function Integrations({ xkitToken }: { xkitToken: string }) {
  useEffect(() => {
    xkit.login(async () => {
      const response = await fetch('/xkit-token', { method: 'POST' });
      if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
      const data = (await response.json()) as { token: string };
      return data.token;
    });
  }, [xkitToken]);
  return <div id="xkit" />;
}
