import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

xkit.login('eyJhbGciOiJIUzI1NiJ9.e30.signature');
