const request = new Request('https://app.xkit.co/api/platform/users/1/connections/slack', { method: 'GET' });

export const response = await fetch(request);
