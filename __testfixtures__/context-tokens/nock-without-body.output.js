const nock = require('nock');

module.exports = () =>
  nock('https://app.xkit.co/api/platform').post('/context').reply(200, { access_token: 't1' });
