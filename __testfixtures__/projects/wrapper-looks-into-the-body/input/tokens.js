import { handed, logged, stamped, wrapped } from './w';

export const first = (user) => stamped('POST', '/users', { user: { external_id: user.id } });
export const second = (user) => logged('POST', '/users', { user: { external_id: user.id } });
export const third = (user) => wrapped('POST', '/users', { user: { external_id: user.id } });
export const fourth = (user) => handed('POST', '/users', { user: { external_id: user.id } });
