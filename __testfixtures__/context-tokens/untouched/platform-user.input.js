export const createSession = (token) =>
  fetch('https://acme.xkit.co/api/platform_user/sessions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  });
