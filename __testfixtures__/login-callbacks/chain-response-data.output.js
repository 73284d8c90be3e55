import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

xkit.login(() => axios.post('/api/xkit/token').then((response) => {
  const { access_token: token } = response.data;
  return token;
}));
