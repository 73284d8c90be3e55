import axios, { type AxiosInstance } from 'axios';

export class XkitPlatform {
  private readonly http: AxiosInstance = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });

  async connection(groupId: string, slug: string) {
    const { data } = await this.http.get(`/contexts/${groupId}/connections/${slug}`);
    return data;
  }
}
