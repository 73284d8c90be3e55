import createXkit from '@xkit-co/xkit.js';
import { credentials } from './credentials';

const xkit = createXkit('acme.xkit.co');

xkit.login(credentials);
