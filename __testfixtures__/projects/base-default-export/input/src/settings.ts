export default {
  xkit: { url: 'https://app.xkit.co/api/platform' },
  port: 3000,
} as const;
