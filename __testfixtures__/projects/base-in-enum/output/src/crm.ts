import { Endpoint } from './endpoints';

export async function readCredentials(userId: string): Promise<unknown> {
  const response = await fetch(`${Endpoint.Xkit}/contexts/${userId}/connections/hubspot`);
  return response.json();
}

export function readContacts(userId: string): Promise<Response> {
  return fetch(`${Endpoint.Crm}/users/${userId}/connections/hubspot`);
}
