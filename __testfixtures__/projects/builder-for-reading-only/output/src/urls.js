export const connectionUrl = (userId, slug) =>
  `https://app.xkit.co/api/platform/contexts/${userId}/connections/${slug}`;
