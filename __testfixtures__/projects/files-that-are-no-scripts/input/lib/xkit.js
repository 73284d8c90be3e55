import axios from 'axios';

export async function readSlack(userId) {
  const { data } = await axios.get(`https://app.xkit.co/api/platform/users/${userId}/connections/slack`);
  return data.connection.authorization.access_token;
}
