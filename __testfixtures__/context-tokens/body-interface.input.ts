import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

interface ProvisionBody {
  user: {
    external_id: string;
    external_group_id?: string;
  };
}

export async function mint(user: { id: string; teamId: string }): Promise<string> {
  const body: ProvisionBody = { user: { external_id: user.id, external_group_id: user.teamId } };
  const { data } = await axios.post<{ access_token: string }>(`${XKIT}/users`, body, { auth });
  return data.access_token;
}
