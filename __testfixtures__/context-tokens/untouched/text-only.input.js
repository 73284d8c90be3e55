// POST https://app.xkit.co/api/platform/users with { user: { external_id } }
export const help = 'POST https://app.xkit.co/api/platform/users with { user: { external_id } }';
