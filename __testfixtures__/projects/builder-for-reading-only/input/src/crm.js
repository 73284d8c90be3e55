import axios from 'axios';
import { connectionUrl } from './urls';

export const readCredentials = (userId) => axios.get(connectionUrl(userId, 'hubspot'));
