import axios from 'axios';

interface User {
  id: string;
  groupId: string;
}

const xkit = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });

declare function findUser(id: string): Promise<User>;

export async function byFunction(id: string) {
  const user = await findUser(id);
  return xkit.post('/context', { context: { external_id: user.groupId } });
}

export const byElement = (users: Array<User>) =>
  users.filter(Boolean).map((user) =>
    xkit.post('/context', { context: { external_id: user.groupId } }),
  );
