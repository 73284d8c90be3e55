import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start(): Promise<void> {
  const response = await fetch('/api/xkit/token', { method: 'POST' });
  const { token } = (await response.json()) as { token: string };
  await xkit.login(token);
}

void start();
