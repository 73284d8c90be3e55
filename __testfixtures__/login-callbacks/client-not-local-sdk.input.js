import xkit from './lib/xkit';
import { getUser } from './users';

export async function start() {
  await xkit.login(await getUser());
}
