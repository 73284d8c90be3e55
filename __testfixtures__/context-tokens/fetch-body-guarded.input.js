export async function mint(user) {
  const response = await fetch('https://app.xkit.co/api/platform/users', {
    method: 'POST',
    headers: { Authorization: process.env.XKIT_BASIC },
    body: user && JSON.stringify({ user: { external_id: user.id } }),
  });
  return (await response.json()).access_token;
}
