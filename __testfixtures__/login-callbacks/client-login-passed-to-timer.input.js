import createXkit from '@xkit-co/xkit.js';
import { token } from './page';

const client = createXkit('example.xkit.co');

setTimeout(client.login, 1000, token);
