import request from 'superagent';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

request.get('/ping').then(() => {
  xkit.login(window.xkitToken);
});
