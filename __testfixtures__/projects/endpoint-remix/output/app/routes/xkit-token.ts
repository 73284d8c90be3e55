import type { ActionFunctionArgs } from '@remix-run/node';
import { requireUser } from '~/session.server';
import { createXkitToken } from '~/xkit.server';

export async function action({ request }: ActionFunctionArgs) {
  const user = await requireUser(request);
  const xkitToken = await createXkitToken(user.id, user.companyId);
  return Response.json({ token: xkitToken }, { headers: { 'Cache-Control': 'no-store' } });
}
