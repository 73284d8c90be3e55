import axios from 'axios';

export async function mint(user) {
  const { data } = await axios.post('https://app.xkit.co/api/platform/context', {
    context: { external_id: user.id },
  });
  return data.access_token;
}
