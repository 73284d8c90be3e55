import { withIronSessionApiRoute } from 'iron-session/next';
import { sessionOptions } from '../../lib/session';
import { createXkitToken } from '../../lib/xkit';

export default withIronSessionApiRoute(async (req, res) => {
  if (req.method !== 'POST') return res.status(405).end();
  const { user } = req.session;
  if (!user) return res.status(401).json({ error: 'sign in first' });
  const data = await createXkitToken(user);
  res.setHeader('Cache-Control', 'no-store');
  res.json({ token: data.access_token });
}, sessionOptions);
