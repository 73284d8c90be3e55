import axios from 'axios';
import { XKIT_URL } from './config';

const api = axios.create({ baseURL: XKIT_URL });

export default api;
