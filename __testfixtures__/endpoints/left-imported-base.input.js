import { XKIT_BASE } from './config';

export const read = (id) => fetch(XKIT_BASE + '/groups/' + id + '/connections/slack');
