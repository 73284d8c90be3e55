import { Xkit } from './Xkit';

export const readCredentials = (userId: string): Promise<Response> =>
  fetch(Xkit.url + '/users/' + userId + '/connections/hubspot');
