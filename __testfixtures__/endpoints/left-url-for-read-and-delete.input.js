import axios from 'axios';

export async function reset(id) {
  const url = `https://app.xkit.co/api/platform/users/${id}/connections/slack`;
  await axios.get(url);
  await axios.delete(url);
}
