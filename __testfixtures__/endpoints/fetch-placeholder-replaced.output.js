const READ = 'https://app.xkit.co/api/platform/contexts/:id/connections/:slug';

export const read = (id, slug) => fetch(READ.replace(':id', id).replace(':slug', slug));
