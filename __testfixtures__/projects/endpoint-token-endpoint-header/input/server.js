const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const requireUser = require('./lib/require-user');

const app = express();

app.get('/api/me', requireUser, async (req, res) => {
  res.json({ name: req.user.name, xkitToken: await createXkitToken(req.user) });
});

app.listen(3000);
