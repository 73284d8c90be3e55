// The base is a parameter of the function that makes the object, and the path one of its method.
const makeApi = (base) => ({ get: (path) => fetch(base + path) });
const api = makeApi('https://app.xkit.co/api/platform');

export const read = (id) => api.get(`/contexts/${id}/connections/slack`);
