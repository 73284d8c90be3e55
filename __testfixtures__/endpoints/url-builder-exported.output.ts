export function connectionUrl(userId: string, slug: string): string {
  return `https://app.xkit.co/api/platform/contexts/${userId}/connections/${slug}`;
}
