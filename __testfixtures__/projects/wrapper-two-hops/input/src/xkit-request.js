import axios from 'axios';
import { XKIT_URL } from './config';

export function request(method, path, data) {
  return axios({ method, url: `${XKIT_URL}${path}`, data });
}

export const get = (path) => request('GET', path);
