export const read = (id) => fetch(`https://app.xkit.co:443/api/platform/contexts/${id}/connections/slack`);
