import axios from 'axios';

export async function read(id) {
  const url = `https://app.xkit.co/api/platform/users/${id}/connections/slack`;
  console.log('asking', url);
  const { data } = await axios.get(url);
  return data;
}
