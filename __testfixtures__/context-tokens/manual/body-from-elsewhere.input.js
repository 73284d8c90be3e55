import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

import { buildBody } from './bodies.js';

export const mint = (body) => axios.post(`${XKIT}/users`, body, { auth });

export const mintFor = (user) => axios.post(`${XKIT}/users`, { user }, { auth });

export const mintBuilt = (user) => axios.post(`${XKIT}/users`, buildBody(user), { auth });
