// The app's own API looks the same; the documentation of xkit is on another page.
const url = new URL('https://api.acme.com');
url.pathname = '/api/platform/users/1/connections/slack';

export const read = () => fetch(url);
