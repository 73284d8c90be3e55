import axios from 'axios';
import type { Member } from './types';

export async function provision(member: Member): Promise<string> {
  const response = await axios.post('https://app.xkit.co/api/platform/context', {
    context: { external_id: member.teamId ?? member.id },
  });
  return response.data.access_token;
}
