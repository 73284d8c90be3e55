import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

export function Integrations({ me }) {
  useEffect(() => {
    xkit.login(me.xkitToken);
  }, [me]);
  return <div id="xkit" />;
}
