import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export async function mint(req) {
  const { user } = req;
  const { data } = await axios.post(`${XKIT}/context`, { context: { external_id: user.id } }, { auth });
  return { user, users: [user], token: data.access_token };
}
