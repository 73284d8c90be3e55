const credentials = Buffer.from(`${process.env.XKIT_KEY}:${process.env.XKIT_SECRET}`).toString('base64');

export async function createToken(userId: string, teamId: string): Promise<string> {
  const response = await fetch('https://app.xkit.co/api/platform/context', {
    method: 'POST',
    headers: {
      Authorization: `Basic ${credentials}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      context: {
        external_id: `team-${teamId}`,
      },
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
