import axios, { type AxiosResponse } from 'axios';

interface Token {
  access_token: string;
}
type ProvisionUser = { external_id: string, external_group_id: string | null };
type ProvisionBody = { user: ProvisionUser };

export const mint = (id: string, team?: { id: string }) =>
  axios.post<Token, AxiosResponse<Token>, ProvisionBody>('https://app.xkit.co/api/platform/users', {
    user: { external_id: id, external_group_id: team?.id ?? null },
  });
