const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const requireUser = require('./lib/require-user');

const app = express();

app.post('/tokens', requireUser, async (req, res) => {
  const token = await createXkitToken({ id: req.body.userId });
  res.json({ token });
});

app.listen(3000);
