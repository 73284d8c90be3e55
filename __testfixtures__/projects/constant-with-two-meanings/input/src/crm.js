import axios from 'axios';
import { XKIT_USERS } from './config';

export const readCredentials = (userId) => axios.get(`${XKIT_USERS}/${userId}/connections/hubspot`);
