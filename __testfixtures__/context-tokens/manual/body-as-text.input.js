export const mint = (id) =>
  fetch('https://app.xkit.co/api/platform/users', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: `{"user":{"external_id":"${id}"}}`,
  });
