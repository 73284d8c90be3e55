import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

interface ProvisionBody {
  user: { external_id: string; external_group_id?: string };
}

function provision(body: ProvisionBody) {
  return axios.post(`${XKIT}/users`, body, { auth });
}

export const mint = (user: { id: string; team?: string }) =>
  provision({ user: { external_id: user.id, external_group_id: user.team } });
