import { request } from './xkit-request';

export const readCredentials = (userId) => request('GET', `/contexts/${userId}/connections/hubspot`);

export const deleteUser = (userId) => request('DELETE', `/users/${userId}`);
