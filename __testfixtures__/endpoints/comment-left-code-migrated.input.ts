import axios from 'axios';

/**
 * GET https://app.xkit.co/api/platform/users/:id/connections/:slug
 */
export const read = (id: string) => axios.get(`https://app.xkit.co/api/platform/users/${id}/connections/slack`);

// Was: https://app.xkit.co/api/platform/groups/:id/connections/:slug
