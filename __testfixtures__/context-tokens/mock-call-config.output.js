import axios from 'axios';
import { mint } from './mint';

jest.mock('axios');

test('asks for a token', async () => {
  await mint({ id: 'u1' });
  expect(axios).toHaveBeenCalledWith(
    expect.objectContaining({
      method: 'post',
      url: 'https://app.xkit.co/api/platform/context',
      data: { context: { external_id: 'u1' } },
    }),
  );
});
