import axios from 'axios';

export async function mint(userId: string): Promise<string> {
  const { data } = await axios.post<{ access_token: string }>(
    'https://app.xkit.co/api/platform/users',
    { user: { external_id: userId } },
    {
      auth: {
        username: process.env.NEXT_PUBLIC_XKIT_PUBLISHABLE_KEY ?? '',
        password: process.env.NEXT_PUBLIC_XKIT_SECRET_KEY ?? '',
      },
    },
  );
  return data.access_token;
}
