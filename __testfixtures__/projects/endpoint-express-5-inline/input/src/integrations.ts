import axios from 'axios';
import express, { type Request, type Response } from 'express';
import { requireUser } from './require-user.js';

export const router = express.Router();

router.get('/integrations', requireUser, async (req: Request, res: Response) => {
  const { user } = res.locals;
  const response = await axios.post(
    'https://app.xkit.co/api/platform/users',
    { user: { external_id: user.id, external_group_id: user.company.id } },
    { auth: { username: process.env.XKIT_PUBLISHABLE_KEY!, password: process.env.XKIT_SECRET_KEY! } },
  );
  res.render('integrations', { title: req.path, xkitToken: response.data.access_token });
});
