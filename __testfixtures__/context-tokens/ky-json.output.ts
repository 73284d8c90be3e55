import ky from 'ky';

export async function provision(id: string): Promise<string> {
  const answer = await ky
    .post('https://app.xkit.co/api/platform/context', {
      json: { context: { external_id: id } },
      headers: { authorization: process.env['XKIT_BASIC'] ?? '' },
    })
    .json<{ access_token: string }>();
  return answer.access_token;
}
