import axios from 'axios';

export async function createXkitToken(userId: string, companyId?: string): Promise<string> {
  const { data } = await axios.post(
    'https://app.xkit.co/api/platform/context',
    { context: { external_id: companyId ?? userId } },
    { auth: { username: process.env.XKIT_PUBLISHABLE_KEY!, password: process.env.XKIT_SECRET_KEY! } },
  );
  return data.access_token;
}
