const { Router } = require('express');
const { createXkitToken } = require('../lib/xkit');

const router = Router();

router.get('/', async (req, res) => {
  res.render('settings.html', { xkitToken: await createXkitToken(req.user) });
});

router.post('/xkit-token', async (req, res) => {
  res.set('Cache-Control', 'no-store');
  res.json({ token: await createXkitToken(req.user) });
});

module.exports = router;
