export async function createToken(user) {
  const init = {
    method: 'POST',
    headers: { Authorization: process.env.XKIT_BASIC, 'Content-Type': 'application/json' },
    body: JSON.stringify({ context: { external_id: user.id } }),
  };
  const response = await fetch('https://app.xkit.co/api/platform/context', init);
  return (await response.json()).access_token;
}
