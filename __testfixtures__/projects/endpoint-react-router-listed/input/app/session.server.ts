import { createCookieSessionStorage } from 'react-router';

const storage = createCookieSessionStorage({ cookie: { name: 'session', secrets: [process.env.SESSION_SECRET!] } });

export async function getUser(request: Request): Promise<{ id: string } | undefined> {
  const session = await storage.getSession(request.headers.get('cookie'));
  return session.get('user');
}
