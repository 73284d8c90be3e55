const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const requireUser = require('./lib/require-user');

const app = express();

app.get('/integrations', requireUser, async (req, res) => {
  res.render('integrations.html', { xkitToken: await createXkitToken({ id: req.headers.user }) });
});

app.listen(3000);
