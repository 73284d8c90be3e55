import { auth } from '@/auth';
import { createXkitToken } from '@/lib/xkit';

export async function POST() {
  const session = await auth();
  if (!session?.user) return new Response(null, { status: 401 });
  const { user } = session;
  const xkitToken = await createXkitToken(user.id, user.companyId);
  return Response.json({ token: xkitToken }, { headers: { 'Cache-Control': 'no-store' } });
}
