export const read = (groupId: string, options: RequestInit) =>
  fetch(`https://app.xkit.co/api/platform/contexts/${groupId}/connections/slack`, options);
