import createXkit from '@xkit-co/xkit.js';
import { getToken } from '../api';

export const catalog = createXkit('example.xkit.co');
export const enter = () => catalog.login(getToken);
