import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

interface ProvisionBody {
  context: { external_id: string };
}

function provision(body: ProvisionBody) {
  return axios.post(`${XKIT}/context`, body, { auth });
}

export const mint = (user: { id: string; team?: string }) =>
  provision({ context: { external_id: user.team ?? user.id } });
