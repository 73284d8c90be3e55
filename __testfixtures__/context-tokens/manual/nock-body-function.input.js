const nock = require('nock');

module.exports = () =>
  nock('https://app.xkit.co/api/platform')
    .post('/users', (body) => body.user.external_id === 'u1')
    .reply(200, { access_token: 't1' });
