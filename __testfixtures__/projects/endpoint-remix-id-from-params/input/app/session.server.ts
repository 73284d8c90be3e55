import { createCookieSessionStorage, redirect } from '@remix-run/node';

const storage = createCookieSessionStorage({ cookie: { name: 'session', secrets: [process.env.SESSION_SECRET!] } });

export async function requireUser(request: Request): Promise<{ id: string; companyId: string }> {
  const session = await storage.getSession(request.headers.get('cookie'));
  const user = session.get('user');
  if (!user) throw redirect('/sign-in');
  return user;
}
