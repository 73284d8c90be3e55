import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

function start(axios) {
  axios.init();
  return xkit.login(window.xkitToken);
}

start({ init: () => axios.get('/') });
