import axios from 'axios';
import type { NextApiRequest, NextApiResponse } from 'next';
import { verifyIdToken } from '../../lib/identity-admin';

const xkitApi = axios.create({
  baseURL: 'https://app.xkit.co/api/platform',
  auth: {
    username: process.env.XKIT_PUBLISHABLE_KEY!,
    password: process.env.XKIT_SECRET_KEY!,
  },
});

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const uid = verifyIdToken(req);
  const { data } = await xkitApi.get(`/users/${uid}/connections/salesforce`);
  const accessToken: string = data.connection.authorization.access_token;
  // Here the app calls Salesforce with the access token; the example only says that it could.
  res.json({ connector: 'salesforce', connected: Boolean(accessToken) });
}
