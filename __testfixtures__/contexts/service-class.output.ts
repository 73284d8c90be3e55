import axios, { type AxiosInstance } from 'axios';

export interface Account {
  id: string;
  organization: { id: string } | null;
}

export class XkitService {
  private readonly http: AxiosInstance = axios.create({
    baseURL: 'https://app.xkit.co/api/platform/',
    auth: { username: process.env['XKIT_KEY'] ?? '', password: process.env['XKIT_SECRET'] ?? '' },
  });

  async token(account: Account): Promise<string> {
    const { data } = await this.http.post<{ access_token: string }>('context', {
      context: {
        external_id: account.organization?.id ?? account.id,
      },
    });
    return data.access_token;
  }

  async credential(account: Account, slug: string): Promise<unknown> {
    const path = account.organization
      ? `contexts/${account.organization.id}/connections/${slug}`
      : `contexts/${account.id}/connections/${slug}`;
    const { data } = await this.http.get<{ authorization: unknown }>(path);
    return data.authorization;
  }
}
