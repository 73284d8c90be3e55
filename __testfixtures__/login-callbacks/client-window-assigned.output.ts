import createXkit, { type XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

declare global {
  interface Window {
    integrations: XkitJs;
  }
}

window.integrations = createXkit('example.xkit.co');

export async function connect(): Promise<void> {
  await window.integrations.login(getToken);
}
