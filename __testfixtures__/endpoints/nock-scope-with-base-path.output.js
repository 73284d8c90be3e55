const nock = require('nock');

const scope = nock('https://app.xkit.co/api/platform', { reqheaders: { authorization: /Basic/ } });

beforeEach(() => {
  scope.get('/contexts/u1/connections/slack').reply(200, { access_token: 't' });
});
