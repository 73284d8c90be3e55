const express = require('express');
const { createXkitToken } = require('./lib/xkit');

const app = express();

app.get('/api/me', async (req, res) => {
  res.json({ name: req.session.user.name, xkitToken: await createXkitToken(req.session.user) });
});

app.post('/api/xkit-token', async (req, res) => {
  res.set('Cache-Control', 'no-store');
  res.json({ token: await createXkitToken(req.session.user) });
});

app.listen(3000);
