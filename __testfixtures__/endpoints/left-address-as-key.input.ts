// What the stub server answers, by address.
export const answers = {
  'https://app.xkit.co/api/platform/users/u1/connections/slack': 200,
};

export type Asked = 'https://app.xkit.co/api/platform/groups/g1/connections/slack';
