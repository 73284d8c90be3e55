const base = 'https://app.xkit.co/api/platform';

export const credentialsUrl = (userId: string, slug: string): string =>
  `${base}/users/${encodeURIComponent(userId)}/connections/${slug}`;
