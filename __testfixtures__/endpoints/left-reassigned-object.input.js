// By the time it is asked, the variable may hold something else.
import { other } from './other';

const base = 'https://app.xkit.co/api/platform';

class Api {
  get(path) {
    return fetch(base + path);
  }
}

let api = new Api();
let plain = { get: (path) => fetch(base + path) };

export function replace() {
  api = other;
  plain = other;
}

export const read = (id) => api.get(`/users/${id}/connections/slack`);
export const readPlain = (id) => plain.get(`/users/${id}/connections/slack`);
