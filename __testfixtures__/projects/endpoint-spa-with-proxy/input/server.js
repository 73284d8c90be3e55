const express = require('express');
const { createXkitToken } = require('./lib/xkit');

const app = express();

app.get('/api/me', async (req, res) => {
  res.json({ name: req.session.user.name, xkitToken: await createXkitToken(req.session.user) });
});

app.listen(3000);
