import { XKIT_URL } from './c';

export const readCredentials = (userId: string): Promise<Response> =>
  fetch(`${XKIT_URL}/contexts/${userId}/connections/hubspot`);
