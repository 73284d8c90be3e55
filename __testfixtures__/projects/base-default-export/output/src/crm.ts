import settings from './settings';

export const credentialsOf = (groupId: string, slug: string): Promise<Response> =>
  fetch(`${settings.xkit.url}/contexts/${groupId}/connections/${slug}`);
