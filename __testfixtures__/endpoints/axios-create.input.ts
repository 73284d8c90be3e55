import axios from 'axios';

const platform = axios.create({
  baseURL: 'https://app.xkit.co/api/platform',
  auth: { username: 'pk_1', password: process.env.XKIT_SECRET_KEY ?? '' },
});

export async function accessToken(groupId: string, slug: string): Promise<string> {
  const response = await platform.get<{ connection: { access_token: string } }>(
    `/groups/${groupId}/connections/${slug}`,
  );
  return response.data.connection.access_token;
}
