const nock = require('nock');

module.exports = () =>
  nock('https://app.xkit.co/api/platform')
    .post('/context', { context: { external_id: 'u1' } })
    .reply(200, { access_token: 't1' })
    .post('/context', { context: { external_id: 'g2' } })
    .reply(200, { access_token: 't2' });
