import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

import { logger } from './logger.js';

export async function mint(account) {
  const user = { external_id: account.id };
  logger.info({ user }, 'minting');
  return axios.post(`${XKIT}/users`, { user }, { auth });
}
