import type { ConnectProps } from './types';
import { getToken } from './api';

/** Connects to Xkit. */
export function Connect({ integrations }: ConnectProps) {
  const connect = async () => {
    await integrations?.login(getToken);
  };
  return <button onClick={connect}>Connect</button>;
}
