export const read = (id: string, slug: string) =>
  fetch(`https://app.xkit.co/api/platform/contexts/${encodeURIComponent(id)}/connections/${encodeURIComponent(slug)}`);
