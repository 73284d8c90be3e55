import { XKIT_URL } from './config';

export const xkitUrl = (...parts) => [XKIT_URL, ...parts].join('/');
export const connectionUrl = (kind, id, slug) => `${XKIT_URL}/${kind}/${id}/connections/${slug}`;
