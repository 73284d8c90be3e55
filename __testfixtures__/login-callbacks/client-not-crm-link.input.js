import linkCRM from '@xkit-co/crm-link.js';
import { getContextToken } from './api';

export async function start() {
  await linkCRM('example.xkit.co', await getContextToken());
}
