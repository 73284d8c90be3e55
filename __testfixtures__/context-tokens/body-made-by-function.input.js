import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

const bodyFor = (user) => ({
  user: {
    external_id: user.id,
    external_group_id: user.group?.id,
  },
});

export const mint = (user) => axios.post(`${XKIT}/users`, bodyFor(user), { auth });
