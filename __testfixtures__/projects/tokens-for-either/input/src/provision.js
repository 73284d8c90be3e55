import axios from 'axios';

export async function provision(user) {
  const { data } = await axios.post('https://app.xkit.co/api/platform/users', {
    user: { external_id: user.id, external_group_id: user.team?.id },
  });
  return data.access_token;
}
