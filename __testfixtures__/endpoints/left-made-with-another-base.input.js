// What a member of the object is depends on the call that made it.
const xkitBase = 'https://app.xkit.co/api/platform';
const makeApi = (base = xkitBase) => ({ base, get: (path) => fetch(base + path) });
const other = makeApi('https://api.example.com');

export const read = (id) => fetch(`${other.base}/users/${id}/connections/slack`);
export const readBy = (id) => other.get(`/users/${id}/connections/slack`);
