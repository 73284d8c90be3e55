import { Hono } from 'hono';
import { html } from 'hono/html';
import { createXkitToken } from './xkit';
import { sessions, type Variables } from './sessions';

const app = new Hono<{ Variables: Variables }>();

app.use('/app/*', sessions);

app.get('/app/integrations', async (c) => {
  const user = c.get('user');
  if (!user) return c.redirect('/sign-in');
  const token = await createXkitToken(user.id);
  return c.html(html`<script>window.xkitToken = ${token};</script>`);
});

export default app;
