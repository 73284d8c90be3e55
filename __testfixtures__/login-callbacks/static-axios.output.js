import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

axios.defaults.withCredentials = true;
xkit.login(async () => {
  const { data } = await axios.post('/xkit-token');
  return data.token;
});
