import { credentialsUrl } from './urls';

export const readCredentials = (userId: string): Promise<Response> => fetch(credentialsUrl(userId, 'hubspot'));
