import axios from 'axios';
import { connectionUrl } from './urls';

export const readCredentials = (userId) => axios.get(connectionUrl(userId, 'hubspot'));
export const disconnect = (userId) => axios.delete(connectionUrl(userId, 'hubspot'));
