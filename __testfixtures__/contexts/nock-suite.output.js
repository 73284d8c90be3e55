import nock from 'nock';

export function mockXkit() {
  nock('https://app.xkit.co/api/platform')
    .post('/context', { context: { external_id: 'g1' } })
    .reply(200, { access_token: 't1' })
    .get('/contexts/g1/connections/slack')
    .reply(200, { authorization: { access_token: 'x' } })
    .get('/contexts/u1/connections/github')
    .reply(404);
}
