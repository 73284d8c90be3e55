import axios from 'axios';

// Words of the old API in messages and names, none of them an address of Xkit.
export async function syncXkitUser(userId: string): Promise<void> {
  console.log(`xkit: reading /users/${userId}/connections/slack`);
  await axios.post('/api/audit', { event: 'xkit.login', path: '/groups/:id/connections/:slug' });
}
