import { readForm } from './form';

export async function start() {
  await xkit.login({ ...readForm() });
}
