const query = new URLSearchParams({ fields: 'access_token' });

export const read = (id: string) => fetch(`https://app.xkit.co/api/platform/users/${id}/connections/slack?` + query);
