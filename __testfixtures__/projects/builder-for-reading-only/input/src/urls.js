export const connectionUrl = (userId, slug) =>
  `https://app.xkit.co/api/platform/users/${userId}/connections/${slug}`;
