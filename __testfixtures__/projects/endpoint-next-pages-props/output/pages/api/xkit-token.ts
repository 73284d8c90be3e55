import type { NextApiRequest, NextApiResponse } from 'next';
import { getServerSession } from 'next-auth/next';
import { authOptions } from '../../lib/auth';
import { createXkitToken } from '../../lib/xkit';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end();
  const session = await getServerSession(req, res, authOptions);
  if (!session) return res.status(401).end();
  const xkitToken = await createXkitToken(session.user.id);
  res.setHeader('Cache-Control', 'no-store');
  res.json({ token: xkitToken });
}
