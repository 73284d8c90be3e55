export const read = (id) => fetch(new URL(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`));
