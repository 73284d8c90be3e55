import { xkitApi } from './XkitApi';

export const readCredentials = (userId: string): Promise<Response> =>
  xkitApi.get(`/users/${userId}/connections/hubspot`);
