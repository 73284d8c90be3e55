const express = require('express');
const { createXkitToken } = require('./lib/xkit');

const app = express();

app.get('/integrations', async (req, res) => {
  res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
});

app.post('/api/xkit-token', async (req, res) => {
  res.set('Cache-Control', 'no-store');
  res.json({ token: await createXkitToken(req.user) });
});

app.listen(3000);
