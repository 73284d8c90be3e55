'use client';

import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

export function Integrations({ xkitToken }: { xkitToken: string }) {
  useEffect(() => {
    xkit.login(xkitToken);
  }, [xkitToken]);
  return <div id="xkit" />;
}
