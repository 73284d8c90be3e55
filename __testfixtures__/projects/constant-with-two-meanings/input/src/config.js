export const XKIT_USERS = 'https://app.xkit.co/api/platform/users';
