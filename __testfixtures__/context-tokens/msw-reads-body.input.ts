import { http, HttpResponse } from 'msw';

export const handler = http.post('https://app.xkit.co/api/platform/users', async ({ request }) => {
  const { user } = (await request.json()) as { user: { external_id: string } };
  return HttpResponse.json({ access_token: `token-of-${user.external_id}` });
});
