export const read = (id: string, slug: string) =>
  fetch(`https://app.xkit.co/api/platform/users/${encodeURIComponent(id)}/connections/${encodeURIComponent(slug)}`);
