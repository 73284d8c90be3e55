import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin(props) {
  useEffect(() => {
    xkit.login(props.xkitToken);
  }, [props.xkitToken]);

  return null;
}
