// Not Xkit's: our own.
export const PLATFORM_URL = 'https://platform.example.com/api/platform';
export const XKIT_URL = 'https://app.xkit.co/api/platform';
