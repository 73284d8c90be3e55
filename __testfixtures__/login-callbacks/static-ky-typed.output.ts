import ky from 'ky';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export async function start(token: string): Promise<void> {
  await ky.get('/ping');
  await xkit.login(async () => {
    const data = await ky.post('/xkit-token').json<{ token: string }>();
    return data.token;
  });
}
