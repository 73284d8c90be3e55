import axios from 'axios';

export async function isConnected(userId: string): Promise<boolean> {
  if ((await axios.get(`https://app.xkit.co/api/platform/contexts/${userId}/connections/slack`)).status === 200) return true;
  return false;
}
