import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export const mintForUser = (user) => axios.post(`${XKIT}/context`, { context: { external_id: user.id } }, { auth });

export const mintForTeam = (user, team) =>
  axios.post(`${XKIT}/context`, { context: { external_id: team.id } }, { auth });
