import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

function start() {
  return xkit.login(() => axios.post('/api/xkit/token').then((response) => {
    // see our API docs
    return response.data.token;
  }));
}

document.querySelector('#start').addEventListener('click', start);
