import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

import { sign } from './sign.js';

export const mint = (user) => {
  const body = JSON.stringify({ user: { external_id: user.id } });
  return axios.post(`${XKIT}/users`, body, { auth, headers: { 'x-signature': sign(body) } });
};
