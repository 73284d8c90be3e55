import nock from 'nock';
import { XKIT_URL } from '../src/config';
import { readCredentials } from '../src/crm';

test('reads credentials', async () => {
  nock(XKIT_URL).get('/users/7/connections/hubspot').reply(200, { connection: { enabled: true } });
  expect(await readCredentials('7', 'hubspot')).toEqual({ connection: { enabled: true } });
});
