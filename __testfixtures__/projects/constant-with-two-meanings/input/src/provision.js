import axios from 'axios';
import { XKIT_USERS } from './config';

export async function provision(user) {
  const { data } = await axios.post(XKIT_USERS, { user: { external_id: user.id } });
  return data.access_token;
}
