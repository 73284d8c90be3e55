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
      // Xkit wants our own IDs
      user: {
        // the account, not the person
        external_id: user.id, // a uuid
        // TODO(billing): one group per plan
        external_group_id: user.groupId, // required since March
      },
    },
    { auth },
  );
