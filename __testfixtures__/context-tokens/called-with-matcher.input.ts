import axios from 'axios';
import { expect, test, vi } from 'vitest';

vi.mock('axios');

const mint = (user: { id: string; teamId: string }) =>
  axios.post('https://app.xkit.co/api/platform/users', {
    user: { external_id: user.id, external_group_id: user.teamId },
  });

test('mints a token for the team', async () => {
  await mint({ id: 'u1', teamId: 'g1' });
  expect(axios.post).toHaveBeenCalledWith(
    'https://app.xkit.co/api/platform/users',
    { user: { external_id: 'u1', external_group_id: 'g1' } },
  );
});
