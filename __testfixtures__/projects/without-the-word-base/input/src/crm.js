import { http } from './http';

export const readCredentials = (userId) => http.get(`/users/${userId}/connections/hubspot`);
