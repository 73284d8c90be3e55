import { get } from './http';

export const read = (id) => get('https://app.xkit.co/api/platform/users', id, 'connections', 'slack');
