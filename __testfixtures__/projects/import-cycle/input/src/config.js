import { readCredentials } from './crm';

export const XKIT_URL = 'https://app.xkit.co/api/platform';
export const check = () => readCredentials('test', 'hubspot');
