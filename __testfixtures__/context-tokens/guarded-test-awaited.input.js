import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

import { hasTeam } from './teams.js';

export const mint = async (user) =>
  axios.post(
    `${XKIT}/users`,
    { user: { external_id: user.id, ...((await hasTeam(user)) && { external_group_id: user.teamId }) } },
    { auth },
  );
