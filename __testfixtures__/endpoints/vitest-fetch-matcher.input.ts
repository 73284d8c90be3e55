import { expect, test, vi } from 'vitest';

test('asks Xkit', () => {
  const fetch = vi.fn();
  fetch('https://app.xkit.co/api/platform/groups/g1/connections/slack');
  expect(fetch).toHaveBeenCalledWith('https://app.xkit.co/api/platform/groups/g1/connections/slack');
});
