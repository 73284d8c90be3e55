import nock from 'nock';

export function mockXkit() {
  nock('https://app.xkit.co/api/platform')
    .post('/users', { user: { external_id: 'u1', external_group_id: 'g1' } })
    .reply(200, { access_token: 't1' })
    .get('/groups/g1/connections/slack')
    .reply(200, { authorization: { access_token: 'x' } })
    .get('/users/u1/connections/github')
    .reply(404);
}
