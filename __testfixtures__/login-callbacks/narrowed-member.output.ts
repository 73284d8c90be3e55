import createXkit from '@xkit-co/xkit.js';

interface User {
  getIdToken(): Promise<string>;
}

declare const auth: { currentUser: User | null };
const xkit = createXkit('acme.xkit.co');

async function start(): Promise<void> {
  if (!auth.currentUser) return;
  await xkit.login(() => auth.currentUser!.getIdToken());
}

void start();
