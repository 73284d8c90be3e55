import { getToken } from './api';

export async function connect(): Promise<void> {
  await (window as any).xkit.login(await getToken());
}
