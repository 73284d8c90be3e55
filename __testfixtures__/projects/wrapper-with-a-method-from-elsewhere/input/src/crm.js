import { askConnection } from './xkit-api';

export const readCredentials = (userId) => askConnection('GET', userId, 'hubspot');
export const disconnect = (userId) => askConnection('DELETE', userId, 'hubspot');
