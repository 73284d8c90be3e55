import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

xkit.login(async () => {
  const { data } = await axios.post('/api/xkit/token');
  return data.token;
});
