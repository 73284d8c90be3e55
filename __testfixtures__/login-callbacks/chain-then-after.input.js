import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';
import { render } from './page';

const xkit = createXkit('acme.xkit.co');

getXkitToken().then(xkit.login).then(() => render());
