export const read = (id) => window.fetch(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`);
