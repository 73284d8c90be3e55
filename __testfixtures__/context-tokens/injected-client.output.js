// The client comes with the caller; the address and the body tell what the call is.
export const mint = (http, user) =>
  http.post('https://app.xkit.co/api/platform/context', { context: { external_id: user.id } });
