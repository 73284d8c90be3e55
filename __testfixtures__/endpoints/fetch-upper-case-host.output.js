export const read = (id) => fetch(`HTTPS://App.Xkit.co/api/platform/contexts/${id}/connections/slack`);
