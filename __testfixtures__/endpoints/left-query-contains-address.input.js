export const proxied = (id) =>
  fetch(`https://proxy.example/?url=https://app.xkit.co/api/platform/users/${id}/connections/slack`);
