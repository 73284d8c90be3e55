import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export async function getXkitToken(user) {
  const response = await axios.post(
    `${XKIT}/users`,
    { user: { external_id: user.id, external_group_id: user.teamId || user.organization?.id } },
    { auth },
  );
  return response.data.access_token;
}
