import axios from 'axios';

export class Platform {
  private request(method: string, path: string) {
    return axios({ method, baseURL: 'https://app.xkit.co/api/platform', url: path });
  }

  connection(userId: string) {
    return this.request('GET', `/contexts/${userId}/connections/slack`);
  }
}
