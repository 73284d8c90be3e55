import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform/users';
const DIRECTORY = 'https://directory.example.com/users';

const register = (url, id) => axios.post(url, { user: { external_id: id } });

export async function onSignUp(account) {
  await register(DIRECTORY, account.id);
  const { data } = await register(XKIT, account.id);
  return data.access_token;
}
