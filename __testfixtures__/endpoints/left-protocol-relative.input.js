export const read = (id) => fetch(`//app.xkit.co/api/platform/users/${id}/connections/slack`);
