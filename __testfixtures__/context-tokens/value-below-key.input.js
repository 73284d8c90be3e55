import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export const mint = (user) =>
  axios.post(
    `${XKIT}/users`,
    {
      user: {
        external_id:
          user.id,
        external_group_id:
          // Xkit calls it a group
          user.organization.primaryTeam.id,
      },
    },
    { auth },
  );
