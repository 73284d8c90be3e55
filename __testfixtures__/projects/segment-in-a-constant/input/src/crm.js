import { OWNER, XKIT_URL } from './config';

export const readCredentials = (userId) => fetch(`${XKIT_URL}/${OWNER}/${userId}/connections/hubspot`);
