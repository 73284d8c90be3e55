import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

interface ProvisionBody {
  context: {
    external_id: string;
  };
}

export async function mint(user: { id: string; teamId: string }): Promise<string> {
  const body: ProvisionBody = { context: { external_id: user.teamId } };
  const { data } = await axios.post<{ access_token: string }>(`${XKIT}/context`, body, { auth });
  return data.access_token;
}
