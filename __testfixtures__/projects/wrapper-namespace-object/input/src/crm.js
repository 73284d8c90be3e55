import { apiClient } from './api-client';

export const readCredentials = (userId) => apiClient.xkit(`users/${userId}/connections/hubspot`);
export const readOwn = (userId) => apiClient.own(`users/${userId}/connections/hubspot`);
