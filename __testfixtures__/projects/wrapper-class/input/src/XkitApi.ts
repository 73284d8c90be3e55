export class XkitApi {
  private readonly base = 'https://app.xkit.co/api/platform';

  get(path: string): Promise<Response> {
    return fetch(this.base + path);
  }
}

export const xkitApi = new XkitApi();
