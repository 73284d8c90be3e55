import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function getXkitToken(): Promise<string | undefined> {
  const response = await fetch('/api/xkit/token', { method: 'POST' });
  return response.ok ? response.text() : undefined;
}

async function start(): Promise<void> {
  const token = await getXkitToken();
  if (token) {
    await xkit.login(token);
  }
}

void start();
