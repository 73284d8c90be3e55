import axios from 'axios';
import { mint } from './mint';

jest.mock('axios');

test('mints a token', async () => {
  await mint({ id: 'u1' });
  expect(axios.post).toHaveBeenCalledWith(
    'https://app.xkit.co/api/platform/context',
    expect.objectContaining({ context: expect.objectContaining({ external_id: 'u1' }) }),
    expect.anything(),
  );
});
