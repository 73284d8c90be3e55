import { getToken } from './api';
import { session } from './clients';

export async function connect(): Promise<void> {
  await session.login(getToken);
}
