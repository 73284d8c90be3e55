const BASE = 'https://app.xkit.co/api/platform';

export const read = (kind, id, slug) => fetch(`${BASE}/${kind}s/${id}/connections/${slug}`);
