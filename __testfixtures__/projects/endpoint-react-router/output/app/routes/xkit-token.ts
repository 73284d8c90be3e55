import { getUser } from '../session.server';
import { createXkitToken } from '../xkit.server';
import type { Route } from './+types/xkit-token';

export async function action({ request }: Route.ActionArgs) {
  const user = await getUser(request);
  if (!user) throw new Response('Sign in first.', { status: 401 });
  return Response.json({ token: await createXkitToken(user.id) }, { headers: { 'Cache-Control': 'no-store' } });
}
