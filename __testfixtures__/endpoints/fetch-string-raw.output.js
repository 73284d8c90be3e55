export const read = (id) => fetch(String.raw`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`);
