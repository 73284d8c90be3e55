const axios = require('axios');
const MockAdapter = require('axios-mock-adapter');

const mock = new MockAdapter(axios);
mock
  .onPost('https://app.xkit.co/api/platform/users', { user: { external_id: 'u1' } })
  .reply(200, { access_token: 't1' });
