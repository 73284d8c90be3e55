const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const requireUser = require('./lib/require-user');

const app = express();

app.get('/users/:id/integrations', requireUser, async (req, res) => {
  const { id } = req.params;
  res.render('integrations.html', { xkitToken: await createXkitToken({ id }) });
});

app.listen(3000);
