const express = require('express');
const { createXkitToken } = require('./lib/xkit');

const app = express();
app.use('/integrations', (req, res, next) => (req.user ? next() : res.redirect('/sign-in')));

app.get('/integrations', async (req, res) => {
  res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
});

app.post('/integrations/xkit-token', async (req, res) => {
  res.set('Cache-Control', 'no-store');
  res.json({ token: await createXkitToken(req.user) });
});

app.listen(3000);
