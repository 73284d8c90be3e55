import { withIronSessionApiRoute } from 'iron-session/next';
import { sessionOptions } from '../../lib/session';
import { createXkitToken } from '../../lib/xkit';

export default withIronSessionApiRoute(async (req, res) => {
  if (req.method === 'GET') {
    const { user } = req.session;
    if (!user) return res.status(401).json({ error: 'sign in first' });
    const data = await createXkitToken(user);
    return res.json({ user, xkitToken: data.access_token });
  }
  res.status(405).end();
}, sessionOptions);
