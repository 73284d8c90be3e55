import { createMiddleware } from 'hono/factory';
import { getCookie } from 'hono/cookie';

export interface Variables {
  user: { id: string } | undefined;
}

export const sessions = createMiddleware<{ Variables: Variables }>(async (c, next) => {
  const id = getCookie(c, 'session');
  c.set('user', id ? { id } : undefined);
  await next();
});
