const express = require('express');
const { createXkitToken, register } = require('./lib/xkit');

const app = express();

app.post('/sign-up', async (req, res) => {
  await register(req.user);
  res.redirect('/integrations');
});
app.get('/integrations', async (req, res) => {
  res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
});

app.post('/xkit-token', async (req, res) => {
  res.set('Cache-Control', 'no-store');
  res.json({ token: await createXkitToken(req.user) });
});

app.get('/company', async (req, res) => {
  res.render('company.html', { xkitToken: await createXkitToken(req.user) });
});

app.listen(3000);
