import { xkitApi } from './XkitApi';

export const readCredentials = (userId: string): Promise<Response> =>
  xkitApi.get(`/contexts/${userId}/connections/hubspot`);
