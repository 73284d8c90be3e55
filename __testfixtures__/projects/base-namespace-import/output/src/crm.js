import * as config from './config';

export const readCredentials = (userId) => fetch(`${config.XKIT_URL}/contexts/${userId}/connections/hubspot`);
