import axios from 'axios';
import { ensureAccount } from './accounts.js';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export async function getXkitToken(req) {
  const response = await axios.post(
    `${XKIT}/users`,
    { user: { external_id: await ensureAccount(req), external_group_id: req.team.id } },
    { auth },
  );
  return response.data.access_token;
}
