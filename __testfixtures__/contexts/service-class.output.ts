import axios, { type AxiosInstance } from 'axios';

export class XkitService {
  private readonly http: AxiosInstance = axios.create({
    baseURL: 'https://app.xkit.co/api/platform/',
    auth: { username: process.env['XKIT_KEY'] ?? '', password: process.env['XKIT_SECRET'] ?? '' },
  });

  async token(userId: string, organizationId?: string): Promise<string> {
    const { data } = await this.http.post<{ access_token: string }>('context', {
      context: {
        external_id: organizationId ?? userId,
      },
    });
    return data.access_token;
  }

  async credential(slug: string, userId: string, organizationId?: string): Promise<unknown> {
    const path = organizationId
      ? `contexts/${organizationId}/connections/${slug}`
      : `contexts/${userId}/connections/${slug}`;
    const { data } = await this.http.get<{ authorization: unknown }>(path);
    return data.authorization;
  }
}
