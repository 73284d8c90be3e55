import { post } from './api';

export const tokenFor = async (user: { id: string }): Promise<string> =>
  (await post('/users', { user: { external_id: user.id } })).access_token;
