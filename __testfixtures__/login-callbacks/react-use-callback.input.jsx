import createXkit from '@xkit-co/xkit.js';
import { useCallback } from 'react';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export function ConnectButton({ userId }) {
  const connect = useCallback(async () => {
    const token = await getXkitToken(userId);
    await xkit.login(token);
  }, [userId]);

  return <button onClick={connect}>Connect</button>;
}
