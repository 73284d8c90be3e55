const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const requireUser = require('./lib/require-user');

const app = express();

app.get('/integrations', requireUser, async (req, res) => {
  const company = { id: req.hostname.split('.')[0] };
  res.render('integrations.html', { xkitToken: await createXkitToken(company) });
});

app.listen(3000);
