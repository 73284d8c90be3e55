import { XKIT_URL } from './config';

export const apiClient = {
  xkit: (path) => fetch(`${XKIT_URL}/${path}`),
  own: (path) => fetch(`/api/${path}`),
};
