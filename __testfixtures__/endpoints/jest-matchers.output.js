import axios from 'axios';
import { read } from './read';

jest.mock('axios');

test('reads the connection', async () => {
  axios.get.mockImplementation((url) =>
    url === 'https://app.xkit.co/api/platform/contexts/u1/connections/slack' ? { data: { access_token: 't' } } : undefined,
  );
  await read('u1');
  expect(axios.get).toHaveBeenCalledWith('https://app.xkit.co/api/platform/contexts/u1/connections/slack', expect.anything());
  expect(axios.get).toHaveBeenNthCalledWith(1, `https://app.xkit.co/api/platform/contexts/u1/connections/slack`);
});
