import axios from 'axios';

interface User {
  id: string;
  groupId?: string;
}

interface Users {
  get(id: string): Promise<User>;
  list: () => readonly User[];
}

const xkit = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });

export async function findUser(id: string): Promise<User> {
  return { id };
}

export async function byFunction(id: string) {
  const user = await findUser(id);
  return xkit.post('/context', { context: { external_id: user.groupId ?? user.id } });
}

export async function byMethod(users: Users, id: string) {
  const user = await users.get(id);
  return xkit.post('/context', { context: { external_id: user.groupId ?? user.id } });
}

export const byElement = (users: Users) =>
  users.list().map(({ id, groupId }) =>
    xkit.post('/context', { context: { external_id: groupId ?? id } }),
  );

export async function byLoop(users: User[]) {
  for (const user of users) {
    await xkit.post('/context', { context: { external_id: user.groupId ?? user.id } });
  }
}

export class Tokens {
  constructor(private readonly users: Users) {}

  async byField(id: string) {
    const { groupId, ...user } = await this.users.get(id);
    return xkit.post('/context', { context: { external_id: groupId ?? user.id } });
  }
}
