export const XKIT_URL = 'https://app.xkit.co/api/platform';
export const OWNER = 'users';
