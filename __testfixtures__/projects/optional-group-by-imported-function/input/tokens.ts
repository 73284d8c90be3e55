import axios from 'axios';
import { findUser } from './db/users';

const xkit = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });

export async function tokenFor(id: string): Promise<string> {
  const user = await findUser(id);
  const { data } = await xkit.post('/users', {
    user: { external_id: user.id, external_group_id: user.teamId },
  });
  return data.access_token;
}
