import axios from 'axios';

const BASE = 'https://app.xkit.co/api/platform';

export async function provision(id: string) {
  const { data } = await axios.post(`${BASE}/users`, { user: { external_id: id } });
  return data.access_token;
}

export const read = (id: string) => axios.get(`${BASE}/contexts/${id}/connections/slack`);
