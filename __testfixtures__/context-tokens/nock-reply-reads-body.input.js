const nock = require('nock');

module.exports = () =>
  nock('https://app.xkit.co')
    .post('/api/platform/users')
    .reply(200, (uri, body) => ({ access_token: `token-of-${body.user.external_id}` }));
