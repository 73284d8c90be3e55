import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function getXkitToken(): Promise<string | undefined> {
  const response = await fetch('/api/xkit/token', { method: 'POST' });
  return response.ok ? response.text() : undefined;
}

void getXkitToken().then((token) => {
  if (token) return xkit.login(token);
  return undefined;
});
