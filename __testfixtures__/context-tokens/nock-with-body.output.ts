import nock from 'nock';

export function mockToken(): void {
  nock('https://app.xkit.co')
    .post('/api/platform/context', { context: { external_id: 'g1' } })
    .reply(200, { access_token: 't1' });
}
