import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

const bodyFor = (user) => ({
  context: {
    external_id: user.group?.id ?? user.id,
  },
});

export const mint = (user) => axios.post(`${XKIT}/context`, bodyFor(user), { auth });
