const http = require('axios');
const createXkit = require('@xkit-co/xkit.js').default;

const xkit = createXkit('acme.xkit.co');

http.defaults.withCredentials = true;
xkit.login(async () => {
  const { data } = await http.post('/xkit-token');
  return data.token;
});
