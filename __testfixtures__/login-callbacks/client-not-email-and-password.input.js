import { readForm } from './form';

export async function start() {
  const { email, password } = readForm();
  await xkit.login(email, password);
}
