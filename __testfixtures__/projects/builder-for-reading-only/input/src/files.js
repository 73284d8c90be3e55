import { connectionUrl } from './urls';

export async function readToken(userId) {
  const response = await fetch(connectionUrl(userId, 'dropbox'));
  return response.json();
}
