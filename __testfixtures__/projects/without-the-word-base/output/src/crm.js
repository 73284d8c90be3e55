import { http } from './http';

export const readCredentials = (userId) => http.get(`/contexts/${userId}/connections/hubspot`);
