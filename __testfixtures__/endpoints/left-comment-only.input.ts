import { read } from './read';

/* Formerly https://app.xkit.co/api/platform/users/:id/connections/:slug */
export const connection = read('u1');
// And https://app.xkit.co/api/platform/groups/:id/connections/:slug
