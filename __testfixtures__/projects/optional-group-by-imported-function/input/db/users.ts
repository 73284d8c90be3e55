import type { User } from './user';

export async function findUser(id: string): Promise<User> {
  const rows = await fetch(`/rows/${id}`);
  return (await rows.json()) as User;
}
