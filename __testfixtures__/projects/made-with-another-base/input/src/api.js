const xkitBase = 'https://app.xkit.co/api/platform';

export const makeApi = (base = xkitBase) => ({ get: (path) => fetch(base + path) });
export const elsewhere = makeApi('https://api.example.com');
export const xkitApi = makeApi();
