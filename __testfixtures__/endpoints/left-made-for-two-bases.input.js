// Either object may be the one that is asked.
const makeApi = (base) => ({ get: (path) => fetch(base + path) });
const xkitApi = makeApi('https://app.xkit.co/api/platform');
const otherApi = makeApi('https://api.example.com');

export const read = (id) => xkitApi.get(`/users/${id}/connections/slack`);
export const readOther = (id) => otherApi.get(`/users/${id}/connections/slack`);
