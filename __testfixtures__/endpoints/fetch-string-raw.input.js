export const read = (id) => fetch(String.raw`https://app.xkit.co/api/platform/users/${id}/connections/slack`);
