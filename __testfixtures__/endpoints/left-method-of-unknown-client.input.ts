interface Client {
  delete(url: string): Promise<void>;
  request(method: string, url: string): Promise<void>;
}

export class Service {
  constructor(private client: Client) {}

  remove(id: string) {
    return this.client.delete(`https://app.xkit.co/api/platform/users/${id}/connections/slack`);
  }

  removeToo(id: string) {
    return this.client.request('DELETE', `https://app.xkit.co/api/platform/groups/${id}/connections/slack`);
  }
}
