import nock from 'nock';

export function mockXkit() {
  return nock('https://app.xkit.co')
    .persist()
    .get('/api/platform/contexts/u1/connections/slack')
    .reply(200, { access_token: 't' })
    .get(`/api/platform/contexts/g1/connections/slack`)
    .query(true)
    .reply(404);
}
