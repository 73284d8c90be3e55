export const read = (id) => fetch(`https://myapp.xkit.co/api/platform/users/${id}/connections/slack`);
