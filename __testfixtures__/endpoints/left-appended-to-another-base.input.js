// The same path is appended to Xkit's address and to another's.
const base = 'https://app.xkit.co/api/platform';

export function read(id, isOurs) {
  let url = base;
  if (isOurs) url = 'https://api.example.com';
  url += `/users/${id}/connections/slack`;
  return fetch(url);
}

export function readElsewhere(id) {
  let url = 'https://api.example.com';
  url += `/users/${id}/connections/slack`;
  return fetch(url);
}
