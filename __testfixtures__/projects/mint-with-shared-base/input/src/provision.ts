import axios from 'axios';
import { XKIT_URL } from './config';

interface Member {
  id: string;
  teamId: string;
}

export async function provision(member: Member): Promise<string> {
  const response = await axios.post(`${XKIT_URL}/users`, {
    user: { external_id: member.id, external_group_id: member.teamId },
  });
  return response.data.access_token;
}
