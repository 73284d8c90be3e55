export const XKIT_URL = 'https://app.xkit.co/api/platform';
