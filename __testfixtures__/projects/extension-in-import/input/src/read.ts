import axios from 'axios';
import { XKIT_URL } from './config.js';

export async function readCredentials(userId: string, slug: string): Promise<unknown> {
  const { data } = await axios.get(`${XKIT_URL}/users/${userId}/connections/${slug}`);
  return data;
}
