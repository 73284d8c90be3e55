import { Xkit } from './Xkit';

export const readCredentials = (userId: string): Promise<Response> =>
  fetch(Xkit.url + '/contexts/' + userId + '/connections/hubspot');
