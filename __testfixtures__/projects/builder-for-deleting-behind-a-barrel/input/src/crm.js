import axios from 'axios';
import { connectionUrl } from './xkit';

export const disconnect = (userId) => axios.delete(connectionUrl(userId, 'hubspot'));
