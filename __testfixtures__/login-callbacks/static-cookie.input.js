import Cookies from 'js-cookie';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

xkit.login(Cookies.get('xkit_token'));
