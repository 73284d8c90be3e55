import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export async function mint(user) {
  const payload = { external_id: user.id };
  if (user.groupId) {
    payload.external_group_id = user.groupId;
  }
  return axios.post(`${XKIT}/users`, { user: payload }, { auth });
}
