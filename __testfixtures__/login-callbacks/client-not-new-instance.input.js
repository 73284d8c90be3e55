import { Foo } from './foo';
import { getToken } from './api';

const xkit = new Foo();

export async function start() {
  await xkit.login(await getToken());
}
