import axios from 'axios';
import type { NextApiRequest, NextApiResponse } from 'next';
import { verifyIdToken } from '../../../lib/identity-admin';

// Provisions the user at Xkit and answers the token that logs them in.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const uid = verifyIdToken(req);
  const response = await axios({
    method: 'POST',
    url: 'https://app.xkit.co/api/platform/users',
    data: { user: { external_id: uid } },
    auth: {
      username: process.env.XKIT_PUBLISHABLE_KEY!,
      password: process.env.XKIT_SECRET_KEY!,
    },
  });
  res.json({ token: response.data.access_token });
}
