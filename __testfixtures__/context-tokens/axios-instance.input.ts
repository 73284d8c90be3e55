import axios from 'axios';

const xkit = axios.create({
  baseURL: 'https://app.xkit.co/api/platform',
  auth: { username: process.env.XKIT_KEY ?? '', password: process.env.XKIT_SECRET ?? '' },
});

export async function tokenFor(user: { id: string; teamId: string }): Promise<string> {
  const { data } = await xkit.post<{ access_token: string }>('/users', {
    user: { external_id: user.id, external_group_id: user.teamId },
  });
  return data.access_token;
}
