import { request } from './xkit-request';

export async function provision(user) {
  const { data } = await request('POST', '/users', { user: { external_id: user.id } });
  return data.access_token;
}
