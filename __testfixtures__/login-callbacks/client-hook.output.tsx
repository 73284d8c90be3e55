import { createContext, useContext } from 'react';
import type { XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

const XkitContext = createContext<XkitJs | undefined>(undefined);

function useXkit() {
  const xkit = useContext(XkitContext);
  if (!xkit) throw new Error('no XkitContext above');
  return xkit;
}

export function ConnectButton() {
  const client = useXkit();
  const connect = async () => {
    await client.login(getToken);
  };
  return <button onClick={connect}>Connect</button>;
}
