// The same class asks Xkit and another API, and which of them a call asks is not told apart.
class Api {
  constructor(base) {
    this.base = base;
  }

  get(path) {
    return fetch(this.base + path);
  }
}

const xkit = new Api('https://app.xkit.co/api/platform');
const acme = new Api('https://api.acme.com');

export const read = (id) => xkit.get(`/users/${id}/connections/slack`);
export const readAcme = (id) => acme.get(`/users/${id}/connections/slack`);
