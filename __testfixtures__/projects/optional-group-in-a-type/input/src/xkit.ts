import axios from 'axios';
import type { Member } from './types';

export async function provision(member: Member): Promise<string> {
  const response = await axios.post('https://app.xkit.co/api/platform/users', {
    user: { external_id: member.id, external_group_id: member.teamId },
  });
  return response.data.access_token;
}
