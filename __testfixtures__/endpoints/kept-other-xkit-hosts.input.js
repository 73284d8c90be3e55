const domain = 'acme.xkit.co';

export const script = `https://${domain}/xkit.js`;
export const catalog = (id) => fetch(`https://${domain}/api/platform/users/${id}/connections/slack`);
export const settings = 'https://app.xkit.co/settings';
