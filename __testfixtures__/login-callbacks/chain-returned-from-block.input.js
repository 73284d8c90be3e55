import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

function start() {
  return axios.post('/api/xkit/token').then((response) => {
    // see our API docs
    return xkit.login(response.data.token);
  });
}

document.querySelector('#start').addEventListener('click', start);
