import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

xkit.login.call(xkit, window.xkitToken);
