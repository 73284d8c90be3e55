import axios from 'axios';
import { XKIT_URL } from '#config';

export async function readCredentials(userId, slug) {
  const { data } = await axios.get(`${XKIT_URL}/users/${userId}/connections/${slug}`);
  return data;
}
