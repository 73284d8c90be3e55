class Api {
  constructor(private readonly base: string) {}

  get(path: string): Promise<Response> {
    return fetch(this.base + path);
  }

  remove(path: string): Promise<Response> {
    return fetch(this.base + path, { method: 'DELETE' });
  }
}

const api = new Api('https://app.xkit.co/api/platform');

export const read = (id: string) => api.get(`/contexts/${id}/connections/slack`);
export const readAgain = (id: string) =>
  new Api('https://app.xkit.co/api/platform').get(`/contexts/${id}/connections/slack`);
export const remove = (id: string) => api.remove(`/users/${id}/connections/slack`);
