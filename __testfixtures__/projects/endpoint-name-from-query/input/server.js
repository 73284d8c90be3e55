const express = require('express');
const { createXkitToken } = require('./lib/xkit');

const app = express();

app.get('/integrations', async (req, res) => {
  const xkitToken = await createXkitToken(req.user, req.query.name);
  res.render('integrations.html', { xkitToken });
});

app.listen(3000);
