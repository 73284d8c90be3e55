import nock from 'nock';

export function mockToken(): void {
  nock('https://app.xkit.co')
    .post('/api/platform/users', { user: { external_id: 'u1', external_group_id: 'g1' } })
    .reply(200, { access_token: 't1' });
}
