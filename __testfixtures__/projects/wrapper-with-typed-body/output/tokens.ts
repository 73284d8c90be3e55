import { post } from './api';

export const tokenFor = async (user: { id: string }): Promise<string> =>
  (await post('/context', { context: { external_id: user.id } })).access_token;
