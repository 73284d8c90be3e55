const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const passport = require('passport');

const app = express();

app.get('/api/me', passport.authenticate('jwt', { session: false }), async (req, res) => {
  res.json({ name: req.user.name, xkitToken: await createXkitToken(req.user) });
});

app.post('/xkit-token', passport.authenticate('jwt', { session: false }), async (req, res) => {
  res.set('Cache-Control', 'no-store');
  res.json({ token: await createXkitToken(req.user) });
});

app.listen(3000);
