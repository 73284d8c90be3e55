import { connectionUrl } from './urls';

export const readCredentials = (groupId) => fetch(connectionUrl('groups', groupId, 'hubspot'));
