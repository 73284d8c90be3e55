import { useEffect, useState } from 'react';
import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

export function ConnectButton({ domain }) {
  const [client, setClient] = useState(null);
  useEffect(() => {
    setClient(createXkit(domain));
  }, [domain]);
  const connect = async () => {
    await client.login(getToken);
  };
  return <button onClick={connect}>Connect</button>;
}
