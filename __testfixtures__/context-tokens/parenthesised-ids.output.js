import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export const mint = (user) =>
  axios.post(`${XKIT}/context`, { context: { external_id: user.groupId } }, { auth });

export const mintLoose = (user) =>
  axios.post(`${XKIT}/context`, { context: { external_id: (user.team)?.id ?? user.id } }, { auth });
