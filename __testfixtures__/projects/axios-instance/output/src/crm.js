import { xkitApi } from './lib/xkit-api';

export async function readCredentials(groupId) {
  const { data } = await xkitApi.get(`/contexts/${groupId}/connections/salesforce`);
  return data;
}

export const listGroups = () => xkitApi.get('/groups');
