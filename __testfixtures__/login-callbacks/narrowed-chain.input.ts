import createXkit from '@xkit-co/xkit.js';

interface User {
  getIdToken(): Promise<string>;
}

declare const auth: { currentUser: User | null };
const xkit = createXkit('acme.xkit.co');

function start(): void {
  if (auth.currentUser) {
    void auth.currentUser.getIdToken().then((token) => xkit.login(token));
  }
}

start();
