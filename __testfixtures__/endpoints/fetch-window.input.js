export const read = (id) => window.fetch(`https://app.xkit.co/api/platform/users/${id}/connections/slack`);
