import { http } from './http';

export const readCredentials = (userId) =>
  http.get(`/contexts/${userId}/connections/hubspot`, { baseURL: 'https://app.xkit.co/api/platform' });
