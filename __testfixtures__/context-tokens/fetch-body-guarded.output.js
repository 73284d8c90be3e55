export async function mint(user) {
  const response = await fetch('https://app.xkit.co/api/platform/context', {
    method: 'POST',
    headers: { Authorization: process.env.XKIT_BASIC },
    body: user && JSON.stringify({ context: { external_id: user.id } }),
  });
  return (await response.json()).access_token;
}
