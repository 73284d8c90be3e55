const BASE = 'https://app.xkit.co/api/platform';
const keys = `${process.env.XKIT_PUBLISHABLE_KEY}:${process.env.XKIT_SECRET_KEY}`;
const headers = {
  authorization: `Basic ${Buffer.from(keys).toString('base64')}`,
  'content-type': 'application/json',
};

// Tells Xkit of the user, and of their team if they have one; the answer is the token that logs them in.
export async function provisionUser(user) {
  const response = await fetch(`${BASE}/users`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      user: { external_id: user.id, external_group_id: user.team?.id },
    }),
  });
  if (!response.ok) throw new Error(`Xkit answered ${response.status}`);
  const { access_token } = await response.json();
  return access_token;
}

// A team shares its credentials; who works alone has their own.
export async function getCredentials(user, connector) {
  const url = user.team
    ? `${BASE}/groups/${user.team.id}/connections/${connector}`
    : `${BASE}/users/${user.id}/connections/${connector}`;
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`Xkit answered ${response.status}`);
  const { connection } = await response.json();
  return connection.authorization;
}
