export const read = (groupId: string, options: RequestInit) =>
  fetch(`https://app.xkit.co/api/platform/groups/${groupId}/connections/slack`, options);
