import axios, { type AxiosInstance } from 'axios';

export class Xkit {
  private readonly client: AxiosInstance;

  constructor(username: string, password: string) {
    this.client = axios.create({
      baseURL: 'https://app.xkit.co/api/platform',
      auth: { username, password },
    });
  }

  async tokenFor(userId: string, groupId?: string): Promise<string> {
    const user = { external_id: userId, ...(groupId ? { external_group_id: groupId } : {}) };
    const { data } = await this.client.post<{ access_token: string }>('/users', { user });
    return data.access_token;
  }
}
