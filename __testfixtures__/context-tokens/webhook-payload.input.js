import express from 'express';
import { enableSync } from './sync.js';

const router = express.Router();

router.post('/webhooks/xkit', express.json(), async (req, res) => {
  const { event_type, payload } = req.body;
  if (event_type === 'connection.enabled') {
    await enableSync(payload.user.external_id, payload.connector.slug);
  }
  res.sendStatus(200);
});

export default router;
