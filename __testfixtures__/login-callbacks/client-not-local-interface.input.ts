import { getToken } from './api';

interface XkitJs {
  login(token: string): Promise<void>;
}

export async function start(xkit: XkitJs): Promise<void> {
  await xkit.login(await getToken());
}
