import { read } from './xkit-read';

export const readCredentials = (groupId) => read(`groups/${groupId}/connections/hubspot`);
