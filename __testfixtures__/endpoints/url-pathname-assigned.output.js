const url = new URL('https://app.xkit.co');
url.pathname = '/api/platform/contexts/1/connections/slack';

export const read = () => fetch(url);
