import { read } from './xkit-read';

export const readCredentials = (groupId) => read(`contexts/${groupId}/connections/hubspot`);
