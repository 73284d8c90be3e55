import axios from 'axios';
import { XKIT_URL } from '@app/config/xkit';

export async function readCredentials(userId: string, slug: string): Promise<unknown> {
  const { data } = await axios.get(`${XKIT_URL}/contexts/${userId}/connections/${slug}`);
  return data;
}
