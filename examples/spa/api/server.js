import { fileURLToPath } from 'node:url';
import express from 'express';
import { findUser, requireUser, startSession } from './sessions.js';
import { getCredentials, provisionUser } from './xkit.js';

const app = express();
const port = process.env.PORT ?? 3000;

app.use(express.json());

app.post('/api/sessions', (req, res) => {
  const user = findUser(req.body.user);
  if (!user) return res.status(401).json({ error: 'no such user' });
  res.json({ session: startSession(user) });
});

app.post('/api/xkit-token', requireUser, async (req, res) => {
  res.json({ token: await provisionUser(req.user) });
});

app.get('/api/contacts', requireUser, async (req, res) => {
  const credentials = await getCredentials(req.user, 'hubspot');
  // Here the API calls HubSpot with the access token; the example only says that it could.
  res.json({ connector: 'hubspot', connected: Boolean(credentials.access_token) });
});

// The front end, once it is built.
app.use(express.static(fileURLToPath(new URL('../dist', import.meta.url))));

app.listen(port, () => console.log(`spa listens on http://localhost:${port}`));
