import { destroy } from './http';

export const remove = (id) => destroy(`https://app.xkit.co/api/platform/users/${id}/connections/slack`);
