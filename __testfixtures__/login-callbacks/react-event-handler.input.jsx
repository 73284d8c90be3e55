import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export const ConnectButton = () => (
  <button onClick={async () => xkit.login(await getXkitToken())}>Connect</button>
);
