import axios from 'axios';
import { base } from './generated/config';

export const readContacts = (userId) => axios.get(`${base}/users/${userId}/connections/hubspot`);

export const readCredentials = (userId) =>
  axios.get(`https://app.xkit.co/api/platform/contexts/${userId}/connections/hubspot`);
