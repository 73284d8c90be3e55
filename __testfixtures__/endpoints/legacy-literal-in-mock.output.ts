import nock from 'nock';

export const mockSlack = () =>
  nock('https://app.xkit.co').get('/api/platform/contexts/u1/connections/slack').reply(200, { access_token: 't' });
