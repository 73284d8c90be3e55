import express from 'express';
import { enableSync } from './sync.js';

const router = express.Router();

// Sits beside the routes of Xkit, but is called by our identity provider.
router.post('/webhooks/identity', express.json(), async (req, res) => {
  const { type, payload } = req.body;
  if (type === 'user.created') await enableSync(payload.user.external_id);
  res.sendStatus(200);
});

export default router;
