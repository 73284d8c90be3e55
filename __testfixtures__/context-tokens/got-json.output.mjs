import got from 'got';

export async function provision(user) {
  const { access_token } = await got
    .post('https://app.xkit.co/api/platform/context', {
      username: process.env.XKIT_KEY,
      password: process.env.XKIT_SECRET,
      json: { context: { external_id: user.workspace.id } },
    })
    .json();
  return access_token;
}
