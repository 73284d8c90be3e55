export const read = (id) => fetch(`https://app.xkit.co/docs/api/platform/users/${id}/connections/slack`);
export const versioned = (id) => fetch(`https://app.xkit.co/api/v2/platform/users/${id}/connections/slack`);
export const longer = (id) => fetch(`https://app.xkit.co/api/platforms/users/${id}/connections/slack`);
