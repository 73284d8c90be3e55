import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export async function mint(user) {
  const body = { context: { external_id: user.groupId } };
  console.debug('xkit', body);
  return axios.post(`${XKIT}/context`, body, { auth });
}
