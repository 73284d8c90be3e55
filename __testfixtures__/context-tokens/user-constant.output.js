import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export async function getXkitToken(account) {
  const user = { external_id: account.groupId };
  const response = await axios.post(
    `${XKIT}/context`,
    { context: user },
    { auth },
  );
  return response.data.access_token;
}
