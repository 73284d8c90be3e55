export const endpoints = [
  { name: 'slack', method: 'GET', url: 'https://app.xkit.co/api/platform/users/%s/connections/slack' },
  { name: 'zoom', url: 'https://app.xkit.co/api/platform/users/%s/connections/zoom' },
];
