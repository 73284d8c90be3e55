// Not xkit's: a class for another API.
class Api {
  base = 'https://api.acme.com/api/platform';

  get(path) {
    return fetch(this.base + path);
  }
}

const api = new Api();

export const read = (id) => api.get(`/users/${id}/connections/slack`);
