import axios from 'axios';
import { PLATFORM_URL } from './config';

export const http = axios.create({ baseURL: PLATFORM_URL });
