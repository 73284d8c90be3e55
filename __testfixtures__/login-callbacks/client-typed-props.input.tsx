import type { XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

interface Props {
  client?: XkitJs;
  label: string;
}

export function ConnectButton({ client, label }: Props) {
  const connect = async () => {
    await client?.login(await getToken());
  };
  return <button onClick={connect}>{label}</button>;
}
