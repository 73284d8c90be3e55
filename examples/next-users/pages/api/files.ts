import type { NextApiRequest, NextApiResponse } from 'next';
import { verifyIdToken } from '../../lib/identity-admin';

const credentials = `${process.env.XKIT_PUBLISHABLE_KEY}:${process.env.XKIT_SECRET_KEY}`;

// Written when the API had its first form.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const uid = verifyIdToken(req);
  const response = await fetch(`https://app.xkit.co/api/platform/connections/${uid}/google-drive`, {
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
  });
  const { connection } = await response.json();
  res.json({ connector: 'google-drive', connected: Boolean(connection.authorization.access_token) });
}
