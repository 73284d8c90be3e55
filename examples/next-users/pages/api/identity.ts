import type { NextApiRequest, NextApiResponse } from 'next';
import { createIdToken } from '../../lib/identity-admin';

// Stands in for the identity provider's sign-in, so anyone may be anyone here.
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.send(createIdToken(String(req.body)));
}
