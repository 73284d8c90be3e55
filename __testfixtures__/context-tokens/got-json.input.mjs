import got from 'got';

export async function provision(user) {
  const { access_token } = await got
    .post('https://app.xkit.co/api/platform/users', {
      username: process.env.XKIT_KEY,
      password: process.env.XKIT_SECRET,
      json: { user: { external_id: user.id, external_group_id: user.workspace.id } },
    })
    .json();
  return access_token;
}
