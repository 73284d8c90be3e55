import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

const toXkitUser = (account) => {
  if (!account.team) return { external_id: account.id };
  return { external_id: account.id, external_group_id: account.team.id };
};

export const mint = (account) => axios.post(`${XKIT}/users`, { user: toXkitUser(account) }, { auth });
