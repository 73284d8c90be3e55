import { connectionUrl } from './urls';

export const readCredentials = (groupId) => fetch(connectionUrl('contexts', groupId, 'hubspot'));
