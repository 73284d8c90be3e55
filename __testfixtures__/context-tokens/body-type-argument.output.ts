import axios, { type AxiosResponse } from 'axios';

interface Token {
  access_token: string;
}
type ProvisionUser = { external_id: string };
type ProvisionBody = { context: ProvisionUser };

export const mint = (id: string, team?: { id: string }) =>
  axios.post<Token, AxiosResponse<Token>, ProvisionBody>('https://app.xkit.co/api/platform/context', {
    context: { external_id: team?.id ?? id },
  });
