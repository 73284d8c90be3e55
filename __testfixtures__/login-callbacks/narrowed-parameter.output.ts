import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

declare function getXkitToken(user: { id: string }): Promise<string>;
declare function guest(): { id: string } | undefined;

async function start(user?: { id: string }): Promise<void> {
  user ??= guest();
  if (!user) return;
  await xkit.login(() => getXkitToken(user!));
}

document.addEventListener('click', () => void start());
