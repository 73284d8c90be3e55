export const routes = {
  connection: 'https://app.xkit.co/api/platform/contexts/:userId/connections/:slug',
  groupConnection: 'https://app.xkit.co/api/platform/contexts/{groupId}/connections/{slug}',
  home: 'https://app.xkit.co/settings',
} as const;
