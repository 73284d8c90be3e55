import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export async function mint(id) {
  const url = `${XKIT}/context`;
  const { data } = await axios.post(url, { context: { external_id: id } }, { auth });
  return data.access_token;
}
