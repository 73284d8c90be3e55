import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export const mint = (user) =>
  axios.post(
    `${XKIT}/context`,
    {
      // Xkit wants our own IDs
      context: {
        // the account, not the person
        // a uuid
        // TODO(billing): one group per plan
        external_id: user.groupId, // required since March
      },
    },
    { auth },
  );
