import { get } from './xkit-request';

export const read = (path) => get(`/${path}`);
