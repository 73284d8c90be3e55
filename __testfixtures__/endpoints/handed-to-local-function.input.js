function describe(address) {
  return address.length > 10 ? 'long' : 'short';
}

export const kind = describe('https://app.xkit.co/api/platform/users/1/connections/slack');
