import createXkit from '@xkit-co/xkit.js';

interface User {
  getIdToken(): Promise<string>;
}

declare const auth: { currentUser: User | null };
const xkit = createXkit('acme.xkit.co');

function start(): void {
  if (auth.currentUser) {
    void xkit.login(() => auth.currentUser!.getIdToken());
  }
}

start();
