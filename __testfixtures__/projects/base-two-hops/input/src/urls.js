import { XKIT_HOST } from './config';

export const XKIT_URL = `${XKIT_HOST}/api/platform`;
