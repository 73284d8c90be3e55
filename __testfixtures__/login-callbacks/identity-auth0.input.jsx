import { useAuth0 } from '@auth0/auth0-react';
import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin() {
  const { getAccessTokenSilently } = useAuth0();

  useEffect(() => {
    getAccessTokenSilently().then((token) => xkit.login(token));
  }, [getAccessTokenSilently]);

  return null;
}
