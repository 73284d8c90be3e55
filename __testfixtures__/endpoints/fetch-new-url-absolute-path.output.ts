export const read = async (id: string) =>
  fetch(new URL(`/api/platform/contexts/${id}/connections/slack`, 'https://app.xkit.co').href);
