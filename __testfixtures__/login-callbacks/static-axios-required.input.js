const http = require('axios');
const createXkit = require('@xkit-co/xkit.js').default;

const xkit = createXkit('acme.xkit.co');

http.defaults.withCredentials = true;
xkit.login(window.xkitToken);
