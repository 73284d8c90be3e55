import axios from 'axios';

export async function provision(user) {
  const { data } = await axios.post('https://app.xkit.co/api/platform/context', {
    context: { external_id: user.team?.id ?? user.id },
  });
  return data.access_token;
}
