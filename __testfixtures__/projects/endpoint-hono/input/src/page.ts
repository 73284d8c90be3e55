import createXkit from '@xkit-co/xkit.js';

declare global {
  interface Window {
    xkitToken: string;
  }
}

const xkit = createXkit('acme.xkit.co');
xkit.login(window.xkitToken);
