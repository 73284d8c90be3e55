import { PLATFORM_URL, XKIT_URL } from './config';

// Xkit knows the credentials, the platform the contacts.
export const readContacts = (userId) => fetch(`${PLATFORM_URL}/users/${userId}/connections/hubspot`);
export const readCredentials = (userId) => fetch(`${XKIT_URL}/contexts/${userId}/connections/hubspot`);
