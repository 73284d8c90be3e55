import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { showError } from './errors';

const xkit = createXkit('acme.xkit.co');

getXkitToken().then((token) => xkit.login(token, getXkitToken), showError);
