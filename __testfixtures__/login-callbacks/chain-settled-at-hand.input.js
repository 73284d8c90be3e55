import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

Promise.resolve(window.xkitToken).then((token) => xkit.login(token));
