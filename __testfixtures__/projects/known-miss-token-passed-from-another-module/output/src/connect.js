import createXkit from '@xkit-co/xkit.js';

const client = createXkit('example.xkit.co');

export async function connect(token) {
  await client.login(async () => {
    const response = await fetch('/xkit-token', { method: 'POST' });
    if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
    const data = await response.json();
    return data.token;
  });
}
