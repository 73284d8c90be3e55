import createXkit from '@xkit-co/xkit.js';

declare global {
  interface Window {
    xkitToken: string;
  }
}

const xkit = createXkit('acme.xkit.co');
xkit.login(async () => {
  const response = await fetch('/app/xkit-token', { method: 'POST' });
  if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
  const data = (await response.json()) as { token: string };
  return data.token;
});
