const express = require('express');
const asyncHandler = require('express-async-handler');
const { isAuthenticated } = require('../middleware/auth');
const pages = require('../controllers/pages');
const { createXkitToken } = require('../lib/xkit');

const router = express.Router();

router.route('/integrations').get(isAuthenticated, asyncHandler(pages.integrations));

router.post('/xkit-token', isAuthenticated, asyncHandler(async (req, res) => {
  const xkitToken = await createXkitToken(req.user);
  res.set('Cache-Control', 'no-store');
  res.json({ token: xkitToken });
}));

router.get('/about', pages.about);

module.exports = router;
