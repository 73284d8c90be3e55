// The function that makes the options says that it is no read.
const base = 'https://app.xkit.co/api/platform';
const withToken = (token) => ({ method: 'DELETE', headers: { Authorization: `Bearer ${token}` } });

export const disconnect = (id, token) => fetch(`${base}/users/${id}/connections/slack`, withToken(token));
