import api from './lib/api';

export const readCredentials = (userId: string) => api.get<unknown>(`users/${userId}/connections/hubspot`);
