export const connections = () => fetch('https://acme.xkit.co/api/platform_user/connections', { credentials: 'include' });
export const token = () => fetch('https://app.xkit.co/api/platform_user/users/1/connections/slack');
