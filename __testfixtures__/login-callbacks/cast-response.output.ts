import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start(): Promise<void> {
  await xkit.login(async () => {
    const response = await fetch('/api/xkit/token', { method: 'POST' });
    const { token } = (await response.json()) as { token: string };
    return token;
  });
}

void start();
