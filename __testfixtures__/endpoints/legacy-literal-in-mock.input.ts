import nock from 'nock';

export const mockSlack = () =>
  nock('https://app.xkit.co').get('/api/platform/connections/u1/slack').reply(200, { access_token: 't' });
