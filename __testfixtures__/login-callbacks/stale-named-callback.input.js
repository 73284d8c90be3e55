import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

const readToken = async () => localStorage.getItem('xkit');

xkit.login(readToken);
