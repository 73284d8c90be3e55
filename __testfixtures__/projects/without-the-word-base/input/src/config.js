export const PLATFORM_URL = 'https://app.xkit.co/api/platform';
