import axios from 'axios';

// Credentials of one Xkit connection.
export async function readCredentials(userId: string, slug: string) {
  const { data } = await axios.get(`https://app.xkit.co/api/platform/contexts/${userId}/connections/${slug}`);
  return data;
}
