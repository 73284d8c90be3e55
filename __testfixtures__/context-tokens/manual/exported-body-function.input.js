import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export const bodyFor = (user) => ({ user: { external_id: user.id } });

export const mint = (user) => axios.post(`${XKIT}/users`, bodyFor(user), { auth });
