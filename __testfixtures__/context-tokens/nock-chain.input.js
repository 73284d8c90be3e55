const nock = require('nock');

module.exports = () =>
  nock('https://app.xkit.co/api/platform')
    .post('/users', { user: { external_id: 'u1' } })
    .reply(200, { access_token: 't1' })
    .post('/users', { user: { external_id: 'u2', external_group_id: 'g2' } })
    .reply(200, { access_token: 't2' });
