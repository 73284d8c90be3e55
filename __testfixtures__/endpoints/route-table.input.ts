export const routes = {
  connection: 'https://app.xkit.co/api/platform/users/:userId/connections/:slug',
  groupConnection: 'https://app.xkit.co/api/platform/groups/{groupId}/connections/{slug}',
  home: 'https://app.xkit.co/settings',
} as const;
