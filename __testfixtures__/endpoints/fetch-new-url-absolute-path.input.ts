export const read = async (id: string) =>
  fetch(new URL(`/api/platform/groups/${id}/connections/slack`, 'https://app.xkit.co').href);
