const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const csrf = require('csurf');

const app = express();
const csrfProtection = csrf({ cookie: true });

app.get('/integrations', csrfProtection, async (req, res) => {
  res.render('integrations.html', { csrf: req.csrfToken(), xkitToken: await createXkitToken(req.user) });
});

app.listen(3000);
