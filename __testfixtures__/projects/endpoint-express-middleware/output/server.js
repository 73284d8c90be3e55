const express = require('express');
const { requireUser } = require('./lib/users');
const { provideXkitToken } = require('./lib/provide-xkit-token');

const app = express();

app.get('/integrations', requireUser, provideXkitToken, (_request, response) => response.render('integrations.html'));

app.post('/xkit-token', requireUser, provideXkitToken, (_request, response) => {
  response.set('Cache-Control', 'no-store');
  response.json({ token: response.locals.xkitToken });
});

app.listen(3000);
