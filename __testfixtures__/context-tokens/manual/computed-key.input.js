import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

import { ID_KEY } from './keys.js';

export const mint = (id) => axios.post(`${XKIT}/users`, { user: { [ID_KEY]: id } }, { auth });
