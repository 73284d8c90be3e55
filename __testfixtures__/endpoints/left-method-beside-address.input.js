import { ask } from './http';

export const remove = (id) =>
  ask({ address: `https://app.xkit.co/api/platform/users/${id}/connections/slack`, method: 'DELETE' });
export const routes = [
  { method: 'DELETE', path: 'https://app.xkit.co/api/platform/users/:id/connections/:slug' },
];
