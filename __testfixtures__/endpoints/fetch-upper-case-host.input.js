export const read = (id) => fetch(`HTTPS://App.Xkit.co/api/platform/users/${id}/connections/slack`);
