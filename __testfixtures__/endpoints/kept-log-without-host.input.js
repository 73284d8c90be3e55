import { xkit } from './xkit';

export function read(id) {
  console.log(`GET /users/${id}/connections/slack`);
  console.log('see /groups/:id/connections/:slug');
  return xkit.getConnection('slack');
}
