import axios from 'axios';

export async function createXkitToken(userId: string, companyId?: string): Promise<string> {
  const { data } = await axios.post(
    'https://app.xkit.co/api/platform/users',
    { user: { external_id: userId, external_group_id: companyId } },
    { auth: { username: process.env.XKIT_PUBLISHABLE_KEY!, password: process.env.XKIT_SECRET_KEY! } },
  );
  return data.access_token;
}
