export const XKIT_HOST = 'https://app.xkit.co';
