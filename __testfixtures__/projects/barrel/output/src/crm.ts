import { log, platformUrl } from './lib';

// Reads what Xkit knows.
export async function readCredentials(userId: string): Promise<unknown> {
  log(userId);
  const response = await fetch(`${platformUrl}/contexts/${userId}/connections/hubspot`);
  return response.json();
}
