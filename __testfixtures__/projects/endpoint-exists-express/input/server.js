const express = require('express');
const { createXkitToken } = require('./lib/xkit');

const app = express();

app.post('/xkit-token', (req, res) => res.json({ token: req.user.xkitToken }));

app.get('/integrations', async (req, res) => {
  res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
});

app.listen(3000);
