import axios from 'axios';
import { XKIT_URL } from './config';

interface Member {
  id: string;
  teamId: string;
}

export async function provision(member: Member): Promise<string> {
  const response = await axios.post(`${XKIT_URL}/context`, {
    context: { external_id: member.teamId },
  });
  return response.data.access_token;
}
