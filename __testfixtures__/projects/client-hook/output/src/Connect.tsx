import { useXkit } from './XkitProvider';
import { getToken } from './api';

export function Connect() {
  const client = useXkit();
  const connect = async () => {
    await client.login(getToken);
  };
  return <button onClick={connect}>Connect</button>;
}
