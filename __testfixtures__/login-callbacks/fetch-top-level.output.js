import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api.js';

const xkit = createXkit('acme.xkit.co');

await xkit.login(getXkitToken);
