export const read = (id) => fetch(`https://app.xkit.com/api/platform/users/${id}/connections/slack`);
