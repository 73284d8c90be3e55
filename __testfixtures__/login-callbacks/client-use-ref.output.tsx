import { useEffect, useRef } from 'react';
import createXkit, { type XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

export function ConnectButton({ domain }: { domain: string }) {
  const client = useRef<XkitJs | null>(null);
  useEffect(() => {
    client.current = createXkit(domain);
  }, [domain]);
  const connect = async () => {
    await client.current!.login(getToken);
  };
  return <button onClick={connect}>Connect</button>;
}
