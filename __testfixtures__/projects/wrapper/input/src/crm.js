import { request } from './xkit-request';

export const readCredentials = (userId) => request('GET', `/users/${userId}/connections/hubspot`);

export const deleteUser = (userId) => request('DELETE', `/users/${userId}`);
